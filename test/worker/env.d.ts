declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../worker/index.ts');
  }
  interface Env extends import('../../worker/bindings.ts').Bindings {
    RULES_MIGRATIONS: D1Migration[];
    LEDGER_MIGRATIONS: D1Migration[];
  }
}
type D1Migration = import('cloudflare:test').D1Migration;
