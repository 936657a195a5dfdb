/**
 * Words and tables by which paths are read, as they lie in the data. Keys of tables are folded.
 *
 * @module
 */
import { FOLD_TABLE } from "../text/fold.ts";
import { ODD_CLASS } from "../text/odd_characters.ts";

// The likely characters come first: engines search these texts from the left for every character they look at.
const PLAIN = "etaoinsrlcdpu/.m-_hgbfyvkwxjqz0123456789 ETAOINSRLCDPUMHGBFYVKWXJQZ:=,@+#!\"&'()[]{};<>^`|";

/** ASCII characters in which a path can hold nothing odd, no control and no variable. */
export const PATH_PLAIN = PLAIN;

/** Printed ASCII, tab and line end. */
const USUAL = PLAIN + "$*?~%\\\n\t";

/** Every ASCII character but NUL. */
const ASCII = USUAL + "\r\x7f" +
  Array.from({ length: 31 }, (_, i) => String.fromCharCode(i + 1)).filter((c) => !"\n\t\r".includes(c)).join("");

function set(words: string): { readonly [word: string]: true } {
  return Object.fromEntries(words.split(" ").map((word) => [word, true as const]));
}

/** Word lists of paths; they stand under `words` in the data. */
export const PATH_WORDS = {
  text_ascii: ASCII,
  text_usual: USUAL,
  text_fold: FOLD_TABLE,
  text_odd: ODD_CLASS,
  /** `requested_operation` of a `read_file` that says reading and nothing else. */
  read_words: set(
    "read read_file readfile read_text view view_file cat get get_file list list_files ls head tail show print display " +
      "stat search grep find glob inspect load preview peek less more scan check exists open_read file_read",
  ),
  path_plain: PATH_PLAIN,
  /** What separates tokens, as one separator; the same as TOKEN_DELIMITER. */
  path_delimiters: { "\\": "/", ".": "/", ":": "/", "-": "/", "_": "/", " ": "/", "\t": "/" },
  /** First components that are the home folder; besides them `~` and `~NAME`. */
  path_home: set("$home ${home} %userprofile% %homepath% %homedrive%%homepath% $env:userprofile $env:home ${env:home}"),
  /** First components that are the workspace. */
  path_workspace: set("$pwd ${pwd} ~+ %cd% $env:pwd ${env:pwd}"),
  /** Where homes lie: leading components, and how many of them are the home. `X:/Users/NAME` is known besides. */
  path_home_folders: { "root": 1, "home": 2, "users": 2, "var/root": 2, "var/home": 3 },
  /** Homes that `~` may be, where a pattern names one by its absolute path; NAME is `~`. */
  path_home_guesses: ["root", "home/~", "users/~", "var/root", "var/home/~"],
  /** Leading `$` that rule 10 knows. */
  path_known_variables: set("$HOME ${HOME} $PWD ${PWD}"),
  path_letters: set("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
} as const;
