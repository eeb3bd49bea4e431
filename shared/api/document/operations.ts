/** Every route of the API, in the order in which the document and the docs page show them. */

import { bookOperations } from './book-operations.ts';
import { eligibilityOperations } from './eligibility-operations.ts';
import { estimatesOperations } from './estimates-operations.ts';
import { familyOperations } from './family-operations.ts';
import { guidanceOperations } from './guidance-operations.ts';
import { householdOperations } from './household-operations.ts';
import type { Operation } from './operation.ts';
import { rulesOperations } from './rules-operations.ts';

export const OPERATIONS: readonly Operation[] = [
  ...eligibilityOperations,
  ...rulesOperations,
  ...guidanceOperations,
  ...estimatesOperations,
  ...householdOperations,
  ...familyOperations,
  ...bookOperations,
];
