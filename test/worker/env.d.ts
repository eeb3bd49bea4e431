import type { D1Migration } from 'cloudflare:test';
import type { Bindings } from '../../worker/bindings.ts';
import type * as worker from '../../worker/index.ts';

declare global {
  namespace Cloudflare {
    interface GlobalProps {
      mainModule: typeof worker;
    }
    interface Env extends Bindings {
      RULES_MIGRATIONS: D1Migration[];
      LEDGER_MIGRATIONS: D1Migration[];
      /** JSON: the list of fixture releases. */
      FIXTURE_RELEASES: string;
      FUZZ_REQUESTS: string;
      FUZZ_SEED: string;
    }
  }
}
