/**
 * Carriers of test runners and of the engine that some of them run on.
 *
 * @module
 */
import { of, options, type ProgramCarriers, words } from "./carrier_kinds.ts";

/** pytest, also as a module of Python. */
export const PYTEST: ProgramCarriers = {
  options: {
    ...options(
      "-p -W --pythonwarnings --rootdir --confcutdir --pyargs --import-mode --pdbcls --debugger --pastebin --tx --px --rsyncdir",
      "--basetemp --junitxml --junit-xml --resultlog --result-log --report-log --html --cov-report --log-file --debug " +
        "--json-report-file --benchmark-json --benchmark-histogram --benchmark-storage --benchmark-save-data --durations-path --alluredir " +
        "--csv --md-report-output --profile-svg --pstats-dir --memray-bin-path --record-mode --ctrf --cucumberjson " +
        "--cucumber-json --output",
    ),
    ...of("run read", "-c --config-file"),
    ...of("run write", "-o --override-ini"),
  },
  // Tests outside the workspace are nobody's here, and a file of arguments holds any option.
  operands: of("run", "/ .. ~ @ --cov-config=/ --cov-config=.."),
};

/** Node, with its own test runner. */
export const NODE: ProgramCarriers = {
  options: options(
    "-r --require --import --loader --experimental-loader --experimental_loader -e --eval -p --print",
    // Node takes a low line for a dash.
    "--cpu-prof-dir --heap-prof-dir --report-directory --redirect-warnings --trace-event-file-pattern --diagnostic-dir " +
      "--cpu_prof_dir --heap_prof_dir --report_directory --redirect_warnings --trace_event_file_pattern " +
      "--diagnostic_dir --logfile --cpu-prof-name --heap-prof-name --tls-keylog --cpu_prof_name --heap_prof_name " +
      "--tls_keylog --snapshot-blob",
  ),
  // `--test` would count as the beginning of an option that starts with it, so these stand where no option is shortened.
  operands: {
    ...of("run", "/ .. file: data: --test-reporter=/ --test-reporter=.. --test-reporter=file: --test-reporter=data:"),
    ...of("run", "--test-global-setup=/ --test-global-setup=.."),
    ...of("write", "--test-reporter-destination= --test-rerun-failures="),
  },
  subcommands: words("--test-reporter-destination --test-rerun-failures"),
};

/** Jest; its options stand in both spellings. */
export const JEST: ProgramCarriers = {
  options: options(
    "-c --config --globalSetup --globalTeardown --testRunner --setupFiles --transform --reporters --runner --resolver " +
      "--rootDir --setupFilesAfterEnv --testResultsProcessor --projects --preset --snapshotSerializers --testSequencer " +
      "--filter --moduleNameMapper --modulePaths --roots --global-setup --global-teardown --test-runner " +
      "--setup-files-after-env --root-dir --test-results-processor --snapshot-serializers " +
      "--test-sequencer --module-name-mapper --module-paths",
    "--outputFile --coverageDirectory --cacheDirectory --output-file --coverage-directory --cache-directory",
  ),
  // An environment is the name of a package or a file; what lies outside of the workspace is nobody's here.
  // `--watch` would count as the beginning of `--watchPlugins` among the options.
  operands: of(
    "run",
    "/ .. --testEnvironment=/ --testEnvironment=. --test-environment=/ --test-environment=. --env=/ --env=. " +
      "--watchPlugins --watch-plugins",
  ),
};

/** Vitest. */
export const VITEST: ProgramCarriers = {
  options: {
    ...options(
      "-c --config --workspace --globalSetup --globalTeardown --testRunner --setupFiles --transform --reporters " +
        "--runner --resolver --rootDir --snapshotEnvironment",
      "--outputFile --output-file --outputFile.json --outputFile.junit --outputFile.html --outputFile.blob " +
        "--outputJson --coverageDirectory --cacheDirectory --coverage.reportsDirectory --coverage.reports-directory " +
        "--attachmentsDir",
    ),
    ...of("folder", "-r --dir"),
  },
  operands: {
    ...of("run", "/ .. --environment=/ --environment=. --typecheck.checker --coverage.customProviderModule --execArgv"),
    ...of("run", "--poolOptions.forks.execArgv --poolOptions.threads.execArgv --poolOptions.vmThreads.execArgv"),
    ...of("write", "--outputFile. --output-file. --benchmark.outputFile --benchmark.outputJson"),
  },
};
