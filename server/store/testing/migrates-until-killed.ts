/** Applies a migration that takes far longer than the test. */
import { migrate } from '../migrate.ts';
import { AT } from './rows.ts';

const [, , file = '', ...sql] = process.argv;
const steps = sql.map((text, index) => ({ name: `${index + 1}`, checksum: `${index + 1}`, sql: text }));
migrate(file, steps, AT);
