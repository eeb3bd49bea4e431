/** Every route of the API, in the order in which the document and the docs page show them. */
import { eligibilityOperations } from './eligibility-operations.ts';
import { guidanceOperations } from './guidance-operations.ts';
import type { Operation } from './operation.ts';
import { rulesOperations } from './rules-operations.ts';

export const OPERATIONS: readonly Operation[] = [...eligibilityOperations, ...rulesOperations, ...guidanceOperations];
