// Every check there is, in the order in which they fail soonest; closes with one line over all runners.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const reports = mkdtempSync(path.join(tmpdir(), 'tidewaiter-test-'));
const count = { passed: 0, failed: 0, skipped: 0 };

function run(title, command, args, environment = {}) {
  const started = Date.now();
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'failed'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

function check(title, command, args, environment) {
  const ok = run(title, command, args, environment);
  count[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A runner's own counts; a runner that died without a report is one failure, never none. */
function runner(title, args, environment, file, countsOf) {
  const ok = run(title, 'npx', args, environment);
  const report = readReport(file);
  const counts = report ? countsOf(report) : { passed: 0, failed: 0, skipped: 0 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(count)) count[key] += counts[key];
}

const built = check('build and type-check', 'npm', ['run', '-s', 'build']);
check('lint', 'npm', ['run', '-s', 'lint']);

const unit = path.join(reports, 'vitest.json');
runner(
  'unit, database and HTTP tests',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
  {},
  unit,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0),
    skipped: report.numPendingTests,
  }),
);

if (built && check('a browser to test with', 'node', ['apps/e2e/browser.mjs'])) {
  const browser = path.join(reports, 'playwright.json');
  runner(
    'browser tests',
    ['playwright', 'test', '--config', 'apps/e2e/playwright.config.ts'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
    browser,
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
  );
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
