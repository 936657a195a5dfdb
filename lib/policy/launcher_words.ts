/**
 * Programs that start other programs. They stand in the data under `cavra.pack.words.shell`.
 *
 * @module
 */
import { PYTHONS } from "./program_names.ts";
import { wordSet as set } from "./word_set.ts";

/**
 * How a launcher is read: number of own operands before the program, options that surely take the next word as their value,
 * options with which it starts nothing.
 */
interface Launcher {
  readonly operands: number;
  readonly values?: Readonly<Record<string, true>>;
  readonly script?: true;
  readonly harmless_with?: Readonly<Record<string, true>>;
}

function launchers(words: string, launcher: Launcher): Record<string, Launcher> {
  return Object.fromEntries(Object.keys(set(words)).map((word) => [word, launcher]));
}

/** Programs that start the program behind them. */
export const LAUNCHERS: Record<string, Launcher> = {
  ...launchers(
    "nohup ionice setsid stdbuf unbuffer time gtimeout gxargs busybox toybox exec " +
      "builtin strace ltrace caffeinate linux64 linux32 firejail fakeroot proxychains proxychains4 tsocks " +
      "torsocks catchsegv prlimit numactl systemd-run systemd-inhibit dbus-run-session xvfb-run pkexec run0 unshare " +
      "nsenter setpriv valgrind rlwrap winpty wine cgexec chronic softlimit npx pnpx bunx uvx tini dumb-init cross-env " +
      "eatmydata start-stop-daemon daemonize screen ts sem ssh-agent lldb dbus-launch systemd-cat wsl torify trickle " +
      "ifne nocache ccache sccache choom uclampset shx pnpm cpulimit solo run-one arch lima aa-exec proot daemon with-contenv ttyd env-cmd " +
      "nyc c8 envconsul dtach abduco flatpak-spawn lxc-attach systemd-nspawn corepack spawn shell proxycommand localcommand " +
      // `system` of perl and ruby, RUN of a Dockerfile.
      "remotecommand knownhostscommand system run",
    { operands: 0 },
  ),
  ...launchers(
    "bwrap cmd chdir coresched lockf setlock flock chroot taskset chrt runcon schroot ld.so ld-linux-x86-64.so.2 ld-linux.so.2 runuser script gosu su-exec " +
      "setuidgid s6-setuidgid envdir chpst perf capsh faketime lockfile-run retry coproc function pipx dlx dotenv with-env",
    { operands: 1 },
  ),
  sudo: { operands: 0, values: set("-u --user -g --group -U --other-user -p --prompt -r --role -t --type -D --chdir") },
  doas: { operands: 0, values: set("-u -C") },
  env: { operands: 0, values: set("-u --unset -C --chdir") },
  nice: { operands: 0, values: set("-n --adjustment") },
  timeout: { operands: 0, values: set("-k --kill-after -s --signal") },
  xargs: { operands: 0, values: set("-I -L -n -P -s -d -a -E") },
  setarch: { operands: 2 },
  ...launchers("op aws-vault teller doppler direnv", { operands: 3 }),
  command: { operands: 0, harmless_with: set("-v -V") },
  ...launchers("eval watch trap at batch tmux sshpass rsh mosh autossh entr hyperfine parallel bind complete sg", {
    operands: 2,
    script: true,
  }),
  ...launchers("ssh", { operands: 3, script: true }),
  ...launchers(
    "watchexec concurrently start-server-and-test rush pee cross-env-shell salt pssh pdsh clush parallel-ssh",
    {
      operands: 1,
      script: true,
    },
  ),
};

/** `python -m MODULE` starts a program that has the carriers of its own name. */
const PYTHON_MODULE = { "-m": 0 };

/** Programs that launch behind one of their subcommands, with the number of own operands. */
export const SUB_LAUNCHERS: Record<string, Record<string, number>> = {
  // Behind compose stand its subcommand, options with values and the service.
  docker: { exec: 2, run: 2, create: 2, compose: 12 },
  podman: { exec: 2, run: 2, create: 2, unshare: 0, compose: 12 },
  nerdctl: { exec: 1, run: 1 },
  "docker-compose": { exec: 10, run: 10 },
  kubectl: { exec: 3, run: 3, debug: 3 },
  oc: { exec: 3, rsh: 2, run: 3 },
  npm: { exec: 0, x: 0 },
  pnpm: { exec: 0, dlx: 0 },
  yarn: { exec: 0, dlx: 0, run: 0 },
  bun: { x: 0, run: 0 },
  lerna: { exec: 0 },
  nx: { exec: 0 },
  mix: { cmd: 0 },
  terragrunt: { exec: 0 },
  cargo: { watch: 0 },
  tox: { exec: 0, run: 0, "--": 0 },
  poetry: { run: 0 },
  pipenv: { run: 0 },
  pdm: { run: 0 },
  hatch: { run: 0 },
  rye: { run: 0 },
  uv: { run: 0, tool: 1 },
  conda: { run: 0 },
  mamba: { run: 0 },
  bundle: { exec: 0 },
  composer: { exec: 0 },
  stack: { exec: 0 },
  rbenv: { exec: 0 },
  pyenv: { exec: 0 },
  asdf: { exec: 0 },
  mise: { exec: 0, x: 0 },
  nix: { run: 0, shell: 2, develop: 2 },
  guix: { shell: 0 },
  devbox: { run: 0 },
  pixi: { run: 0 },
  flox: { activate: 0 },
  micromamba: { run: 0 },
  nodenv: { exec: 0 },
  volta: { run: 0 },
  fnm: { exec: 0 },
  nvm: { exec: 1, run: 1 },
  rustup: { run: 1 },
  dotenvx: { run: 0 },
  infisical: { run: 0 },
  chamber: { exec: 1 },
  consul: { lock: 1, exec: 0 },
  sops: { "exec-env": 1, "exec-file": 1 },
  heroku: { run: 0 },
  railway: { run: 0 },
  buildah: { run: 1 },
  multipass: { exec: 1 },
  limactl: { shell: 1 },
  colima: { ssh: 0 },
  toolbox: { run: 0 },
  distrobox: { enter: 1 },
  perf: { record: 0, stat: 0, trace: 0 },
  tmux: {
    new: 0,
    "new-session": 0,
    "new-window": 0,
    neww: 0,
    "split-window": 0,
    splitw: 0,
    "respawn-pane": 0,
    "display-popup": 0,
    popup: 0,
  },
  ...Object.fromEntries(Object.keys(PYTHONS).map((python) => [python, PYTHON_MODULE])),
  go: { tool: 0 },
  gh: { codespace: 2 },
  gcloud: { ssh: 1 },
  vagrant: { ssh: 1 },
  lxc: { exec: 1 },
  machinectl: { shell: 1 },
  git: { run: 0, foreach: 0 },
  ip: { exec: 1 },
  // `for i do …` and `for i { …; }` go through the arguments.
  for: { do: 0, "{": 0 },
  select: { do: 0, "{": 0 },
};

/** Words behind which a program up to `;` or `+` stands. */
export const EXEC_WORDS: Record<string, Record<string, true>> = {
  find: set("-exec -execdir -ok -okdir"),
  gfind: set("-exec -execdir -ok -okdir"),
  bfs: set("-exec -execdir -ok -okdir"),
  fd: set("-x -X --exec --exec-batch"),
  fdfind: set("-x -X --exec --exec-batch"),
  gdb: set("--args -args"),
  just: set("-c --command"),
  cmake: set("-E"),
};

/** Programs that only print their words: what they print is no command, unless it is fed to a shell. */
export const SPEAKERS = set("echo printf");

/** Programs whose `exec` takes one operand, and those whose `exec` takes the program behind two dashes. */
export const EXEC_FORMS: Record<string, "operand" | "dashes"> = {
  docker: "operand",
  podman: "operand",
  kubectl: "dashes",
  oc: "dashes",
};

/** Options of `exec` that take no value. */
export const EXEC_FLAGS = set("-i -t -it -ti -d --interactive --stdin --tty --detach");
