/**
 * Environment variables by which a program runs, writes or reads something. They stand in the data under
 * `cavra.pack.words.shell`.
 *
 * @module
 */
import type { CarrierKind } from "./carrier_kinds.ts";
import { wordSet as set } from "./word_set.ts";

function variables(kind: CarrierKind, words: string): Record<string, CarrierKind> {
  return Object.fromEntries(Object.keys(set(words)).map((word) => [word, kind]));
}

/** Variables by name. */
export const VARIABLES: Readonly<Record<string, CarrierKind>> = {
  ...variables("run", "PS0 PS1 PS2 PS4"),
  ...variables(
    "run",
    `BASH_ALIASES EDITOR VISUAL PAGER MANPAGER BROWSER SHELL PROMPT_COMMAND LESSOPEN LESSCLOSE SUDO_EDITOR SUDO_ASKPASS
     SSH_ASKPASS GIT_ASKPASS GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER GIT_SSH GIT_SSH_COMMAND GIT_EXTERNAL_DIFF
     GIT_PROXY_COMMAND GIT_CONFIG_PARAMETERS GIT_CONFIG_VALUE_0 GIT_CONFIG_VALUE_1 GIT_CONFIG_VALUE_2 GIT_CONFIG_VALUE_3
     GH_EDITOR GH_PAGER GH_BROWSER RSYNC_RSH CVS_RSH SVN_SSH BORG_RSH FZF_DEFAULT_COMMAND FZF_DEFAULT_OPTS KUBE_EDITOR
     RUSTC_WRAPPER RUSTC_WORKSPACE_WRAPPER RUSTC CARGO_BUILD_RUSTC_WRAPPER CC CXX LD AR MAKEFLAGS GNUMAKEFLAGS GOFLAGS
     NODE_OPTIONS PYTHONSTARTUP PYTHONBREAKPOINT PYTEST_ADDOPTS PYTEST_PLUGINS PERL5OPT PERL5DB RUBYOPT JAVA_TOOL_OPTIONS
     MAVEN_OPTS npm_config_script_shell NPM_CONFIG_SCRIPT_SHELL npm_config_node_options TAR_OPTIONS TAR_RSH LD_PRELOAD
     DYLD_INSERT_LIBRARIES PATH NODE_PATH PYTHONPATH PERL5LIB RUBYLIB`,
  ),
  ...variables("run read", "BASH_ENV ENV"),
  ...variables(
    "write",
    `GIT_TRACE GIT_TRACE2 GIT_TRACE2_EVENT GIT_TRACE2_PERF GIT_TRACE_PACKET GIT_TRACE_PERFORMANCE GIT_TRACE_SETUP
     GIT_TRACE_PACK_ACCESS GIT_TRACE_PACKFILE GIT_TRACE_CURL GIT_TRACE_SHALLOW GIT_TRACE_REFS GIT_TRACE_FSMONITOR
     GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_DIR GIT_WORK_TREE TF_LOG_PATH TF_DATA_DIR HISTFILE SSLKEYLOGFILE
     PYTHONPYCACHEPREFIX COVERAGE_FILE NODE_V8_COVERAGE NODE_REDIRECT_WARNINGS LLVM_PROFILE_FILE GCOV_PREFIX GOCOVERDIR
     CARGO_TARGET_DIR CARGO_HOME GOBIN GOPATH GOCACHE npm_config_cache npm_config_prefix PIP_TARGET PIP_LOG PIP_CACHE_DIR
     MYPY_CACHE_DIR RUFF_CACHE_DIR`,
  ),
  ...variables(
    "run write",
    `TF_CLI_ARGS TF_CLI_ARGS_plan TF_CLI_ARGS_init TF_CLI_ARGS_validate TF_CLI_ARGS_fmt TF_CLI_ARGS_apply
     TF_CLI_ARGS_show TF_CLI_ARGS_output`,
  ),
};

/** Variables of which only the substitutions run. */
export const PROMPTS = set("PS0 PS1 PS2 PS4");

/** Programs whose words set variables. */
export const ASSIGNERS = set("env sudo doas export declare typeset local readonly cross-env");
