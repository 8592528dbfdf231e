// `node scripts/generate-rules.ts`: the registry, docs/rules.md and the `why:` section of locales/en.yml from the rules.
import { writeRegistry } from './rule-registry.ts';

writeRegistry();
