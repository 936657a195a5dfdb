/**
 * Carriers of linters, test runners and build tools.
 *
 * @module
 */
import { of, options, type ProgramCarriers } from "./carrier_kinds.ts";

// Tests and sources outside the workspace are nobody's here.
const ELSEWHERE = of("run", "/ ..");
const GRADLE: ProgramCarriers = {
  options: options(
    "-I --init-script -b --build-file -c --settings-file -p --project-dir -g --gradle-user-home --include-build",
    "--project-cache-dir",
  ),
  operands: of("run", "-D -P"),
};

/** Carriers by program; `carriers.ts` has the others. */
export const CHECKER_CARRIERS: Readonly<Record<string, ProgramCarriers>> = {
  isort: { options: options("--settings-path --settings-file --sp", "") },
  flake8: { options: options("--config --append-config", "--output-file --tee") },
  pylint: {
    options: options(
      "--load-plugins --init-hook --rcfile",
      "-f --output-format --import-graph --ext-import-graph --int-import-graph",
    ),
  },
  staticcheck: { options: options("", "-debug.cpuprofile -debug.memprofile -debug.trace") },
  pyright: { options: options("-p --project --pythonpath --venvpath --createstub", "") },
  bandit: { options: options("-c --configfile -p --profile", "-o --output -b --baseline") },
  unittest: { options: {}, operands: ELSEWHERE },
  coverage: { options: options("--rcfile", "-o -d --data-file") },
  tox: { options: options("-c --conf --root --workdir -x --override --devenv", "--result-json") },
  nox: { options: options("-f --noxfile --envdir", "--report") },
  "pre-commit": { options: options("-c --config", "") },
  uv: {
    options: options(
      "--with --with-editable --with-requirements --python --directory --project --index-url",
      "-o --output-file --target --out-dir",
    ),
  },
  poetry: { options: options("", "-o --output") },
  bazel: {
    options: options(
      "",
      "--symlink_prefix --build_event_json_file --build_event_text_file --build_event_binary_file --profile",
    ),
  },
  mvn: {
    options: options("", "-l --log-file"),
    operands: of("write", "-DoutputDirectory="),
  },
  babel: { options: options("", "-o --out-file -d --out-dir") },
  swc: { options: options("", "-o --out-file -d --out-dir") },
  rollup: { options: options("", "-o --file -d --dir") },
  webpack: { options: options("", "-o --output-path") },
  vite: { options: options("", "--outDir") },
  c8: { options: options("", "--reports-dir --report-dir --temp-directory") },
  nyc: { options: options("", "--report-dir --temp-dir") },
  protoc: {
    options: options("", "-o --descriptor_set_out"),
    operands: of(
      "write",
      "--cpp_out= --csharp_out= --java_out= --js_out= --ts_out= --go_out= --go-grpc_out= --php_out= --python_out= --ruby_out= --rust_out=",
    ),
  },
  rspec: {
    options: options("-r --require -I --options -O --default-path", "-o --out --deprecation-out"),
    operands: ELSEWHERE,
  },
  rubocop: { options: options("-r --require -c --config --plugin", "-o --out --cache-root") },
  phpunit: {
    options: options(
      "-c --configuration --bootstrap -d --include-path --extension --printer",
      "--log-junit --log-teamcity --testdox-html --testdox-text --coverage-html --coverage-clover --coverage-text " +
        "--coverage-xml --log-events-text --log-events-verbose-text --log-otr --generate-baseline --testdox-xml " +
        "--coverage-php --coverage-cobertura --coverage-crap4j --coverage-openclover --coverage-cache " +
        "--cache-directory --cache-result-file --dump-xdebug-filter --list-tests-xml",
    ),
  },
  phpstan: { options: options("-c --configuration -a --autoload-file", "") },
  "golangci-lint": {
    options: options(
      "-c --config",
      "--output.json.path --output.text.path --out-format --output.tab.path --output.html.path " +
        "--output.checkstyle.path --output.code-climate.path --output.junit-xml.path --output.teamcity.path " +
        "--output.sarif.path --cpu-profile-path --mem-profile-path --trace-path",
    ),
  },
  gradlew: GRADLE,
  gradle: GRADLE,
  dotnet: {
    options: options(
      "-s --settings --test-adapter-path -p --property",
      "-o --output --results-directory --diag --artifacts-path",
    ),
    operands: of("run", "-p: /p: --p:"),
    // Of a logger.
    code: ["LogFile"],
  },
  mocha: { options: options("-r --require --config --package --opts --reporter -R --ui", ""), operands: ELSEWHERE },
  playwright: { options: options("-c --config --reporter", "--output") },
  biome: { options: options("--config-path", "") },
  turbo: { options: options("--cwd", "") },
  test: { options: options("-v -R", "") },
  tree: { options: options("", "-o", "--fromfile --fromtabfile --infofile --gitfile") },
  bun: {
    options: options(
      "-r --preload --require --config -c --cwd -e --eval -p --print",
      "--outdir --outfile --coverage-dir --reporter-outfile --destination",
    ),
    operands: ELSEWHERE,
  },
  rustfmt: { options: options("--config --config-path", "") },
  rails: { options: {}, operands: ELSEWHERE },
  php: { options: options("-r -d -c -B -R -F -E -z", "") },
  mix: { options: options("-r --require -e --eval --dot-formatter --plugins", ""), operands: ELSEWHERE },
  swift: {
    options: options(
      "--package-path -C --chdir -Xswiftc -Xlinker -Xcc --toolchain",
      "--xunit-output --scratch-path --build-path --cache-path --event-stream-output-path --attachments-path " +
        "--experimental-event-stream-output",
    ),
  },
  xcodebuild: { options: options("-project -workspace -xcconfig -toolchain", "-resultBundlePath -derivedDataPath") },
  dart: { options: {}, operands: ELSEWHERE },
  flutter: { options: options("", "--coverage-path --file-reporter"), operands: ELSEWHERE },
  sqlfluff: { options: options("--config --library-path", "--write-output") },
  markdownlint: { options: options("-r --rules -c --config", "-o --output") },
  kustomize: {
    options: options(
      "--enable-exec --enable-alpha-plugins --enable-helm --helm-command --load-restrictor",
      "-o --output",
    ),
  },
};
