#!/usr/bin/env node
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/ignore/index.js"(exports2, module2) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY = "";
    var SPACE = " ";
    var ESCAPE = "\\";
    var REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
    var BOM2 = "\uFEFF";
    var REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
    var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
    var REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
    var REGEX_SPLITALL_CRLF = /\r?\n/g;
    var DOUBLE_SLASH = "//";
    var SLASH_CODE = 47;
    var DOT_CODE = 46;
    var SLASH = "/";
    var TMP_KEY_IGNORE = "node-ignore";
    if (typeof Symbol !== "undefined") {
      TMP_KEY_IGNORE = /* @__PURE__ */ Symbol.for("node-ignore");
    }
    var KEY_IGNORE = TMP_KEY_IGNORE;
    var define = (object, key, value) => {
      Object.defineProperty(object, key, { value });
      return value;
    };
    var RETURN_FALSE = () => false;
    var POSIX_CLASSES = {
      alnum: "0-9A-Za-z",
      alpha: "A-Za-z",
      blank: " \\t",
      cntrl: "\\x00-\\x1f\\x7f",
      digit: "0-9",
      graph: "!-.0-~",
      lower: "a-z",
      print: " -.0-~",
      punct: "!-.:-@\\[-`{-~",
      // git's `sane-ctype.h` classifies \v and \f as control, not space,
      //   unlike C's `isspace`
      space: " \\t\\n\\r",
      upper: "A-Z",
      xdigit: "0-9A-Fa-f"
    };
    var CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
    var escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
    var NON_SLASH = "(?!\\/)";
    var classSource = (negated, body) => {
      if (negated) {
        return `[^\\/${body}]`;
      }
      const source = `[${body}]`;
      return new RegExp(source).test("/") ? NON_SLASH + source : source;
    };
    var scanBracket = (pattern, start) => {
      const { length } = pattern;
      let index = start + 1;
      let negated = EMPTY;
      const lead = pattern[index];
      if (lead === "!" || lead === "^") {
        negated = "^";
        index++;
      }
      let body = EMPTY;
      let prev = EMPTY;
      for (; ; ) {
        const char = pattern[index];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE) {
          const escaped2 = pattern[++index];
          body += escapeMember(escaped2);
          prev = escaped2;
        } else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
          index++;
          let to = pattern[index];
          if (to === ESCAPE) {
            to = pattern[index += 1];
          }
          if (prev <= to) {
            body += `-${escapeMember(to)}`;
          }
          prev = EMPTY;
        } else if (char === "[" && pattern[index + 1] === ":") {
          const nameStart = index + 2;
          let end2 = nameStart;
          while (end2 < length && pattern[end2] !== "]") {
            end2++;
          }
          if (end2 === length) {
            return null;
          }
          if (end2 > nameStart && pattern[end2 - 1] === ":") {
            const name = pattern.slice(nameStart, end2 - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body += POSIX_CLASSES[name];
            prev = EMPTY;
            index = end2;
          } else {
            body += escapeMember("[");
            prev = "[";
            index = nameStart - 2;
          }
        } else {
          body += escapeMember(char);
          prev = char;
        }
        index++;
        if (pattern[index] === "]") {
          return {
            end: index,
            source: classSource(negated, body)
          };
        }
      }
    };
    var NEVER_MATCH = "[]";
    var PLACEHOLDER = "\0";
    var REGEX_RESTORE_PLACEHOLDER = new RegExp(
      `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,
      "g"
    );
    var TRAILING_WILDCARD = "\uE000";
    var TRAILING_DOUBLESTAR = "\uE001";
    var isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
    var extractBrackets = (pattern) => {
      const sources2 = [];
      const hold = (source) => `${PLACEHOLDER}${sources2.push(source) - 1}${PLACEHOLDER}`;
      const { length } = pattern;
      let out = EMPTY;
      let index = 0;
      while (index < length) {
        const char = pattern[index];
        if (char === ESCAPE) {
          const escaped2 = pattern[index + 1];
          if (escaped2 === SLASH && index + 2 === length) {
            out += hold(NEVER_MATCH);
          } else if (escaped2 === "*" || escaped2 === "[" || escaped2 === SPACE) {
            out += pattern.slice(index, index + 2);
          } else {
            out += hold(
              REGEX_LITERAL_SPECIAL.test(escaped2) ? ESCAPE + escaped2 : isReserved(escaped2) ? `[${escaped2}]` : escaped2
            );
          }
          index += 2;
        } else if (isReserved(char)) {
          out += hold(`[${char}]`);
          index++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern, index);
          if (scanned === null) {
            out += hold(NEVER_MATCH);
            index = length;
          } else {
            out += hold(scanned.source);
            index = scanned.end + 1;
          }
        } else {
          out += char;
          index++;
        }
      }
      return {
        source: out,
        sources: sources2
      };
    };
    var DIRECT = null;
    var REGEX_INNER_SLASH = /\/(?!$)/;
    var WILDCARD = "[^\\/]*";
    var REPLACERS = [
      // Replace (\ ) with ' '
      // Only a space: an escaped tab or other whitespace is already a literal by
      //   the time it reaches here, and a bare tab must be left as one, not turned
      //   into a space.
      // (\ ) -> ' '
      // (\\ ) -> '\\ '
      // (\\\ ) -> '\\ '
      [
        // A run of backslashes is taken whole, from its first one, so no match
        //   ever starts again inside it -- `(\\+?) ` did, which made a long run
        //   quadratic.
        /(\\+)( ?)/g,
        (_, run2, space) => space ? run2.slice(0, run2.length - run2.length % 2) + SPACE : run2,
        ESCAPE + SPACE
      ],
      // git's wildmatch() reads a run of two or more asterisks as one globstar
      //   whenever the run fills a path segment: it starts the pattern or follows
      //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
      //   already `**`; a longer one is folded into `**` here, so the steps
      //   below only ever have to know `**`.
      // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
      // git also takes a run beside a literal prefix (`a***/b`) or beside an
      //   escaped slash (`***\/b`) as a globstar, and this does not; the README
      //   lists both, under "A run of asterisks".
      [
        /(^|\/)\*{3,}(?=\/|$)/g,
        (_, start) => `${start}**`,
        "*"
      ],
      // Escape metacharacters
      // which is written down by users but means special for regular expressions.
      // > There are 12 characters with special meanings:
      // > - the backslash \,
      // > - the caret ^,
      // > - the dollar sign $,
      // > - the period or dot .,
      // > - the vertical bar or pipe symbol |,
      // > - the question mark ?,
      // > - the asterisk or star *,
      // > - the plus sign +,
      // > - the opening parenthesis (,
      // > - the closing parenthesis ),
      // > - and the opening square bracket [,
      // > - the opening curly brace {,
      // > These special characters are often called "metacharacters".
      [
        /[\\$.|*+(){^]/g,
        (match) => `\\${match}`
      ],
      [
        // > a question mark (?) matches a single character
        /(?!\\)\?/g,
        () => "[^/]",
        "?"
      ],
      // leading slash
      [
        // > A leading slash matches the beginning of the pathname.
        // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
        // A leading slash matches the beginning of the pathname
        /^\//,
        () => "^",
        SLASH
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH
      ],
      [
        // > A leading "**" followed by a slash means match in all directories.
        // > For example, "**/foo" matches file or directory "foo" anywhere,
        // > the same as pattern "foo".
        // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
        // >   under directory "foo".
        // Notice that the '*'s have been replaced as '\\*'
        /^\^*(?:\\\*\\\*\\\/)+/,
        // '**/foo' <-> 'foo'
        () => "(?:^|\\/)",
        "*"
      ],
      // starting
      [
        // there will be no leading '/'
        //   (which has been replaced by section "leading slash")
        // If starts with '**', adding a '^' to the regular expression also works
        DIRECT,
        (source, pattern) => {
          if (!source || source[0] === "^" || source[0] === "(") {
            return source;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^";
          return anchor + source;
        }
      ],
      // two globstars
      [
        // Use lookahead assertions so that we could match more than one `'/**'`
        /\\\/\\\*\\\*(?=\\\/|$)/g,
        // Zero, one or several directories
        // should not use '*', or it will be replaced by the next replacer
        // Check if it is not the last `'/**'`
        (_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
        "*"
      ],
      // normal intermediate wildcards
      [
        // Never replace escaped '*'
        // ignore rule '\*' will match the path '*'
        // 'abc.*/' -> go
        // 'abc.*'  -> skip this rule,
        //    coz trailing single wildcard will be handed by [trailing wildcard]
        /(^|[^\\])(?:\\\*)+(?!$)/g,
        // '*.js' matches '.js'
        // '*.js' doesn't match 'abc'
        // 1. An asterisk "*" matches anything except a slash.
        // 2. Other consecutive asterisks are considered regular asterisks
        //    and collapse into one non-slash wildcard run.
        (_, p1) => p1 + WILDCARD,
        "*"
      ],
      // trailing wildcard, held apart from a literal star
      [
        // The step above leaves a trailing `*` alone, so a single `\*` is all that
        //   can be left at the end here, and what stands in front of it says which
        //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
        //   nothing before it; a literal arrives as the user's own escape, which
        //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
        //   There is no third case: every backslash still reaching the chain is
        //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
        //   own character, so a longer run can never form. This runs while the
        //   two are still distinct, before the unescape steps below collapse the
        //   literal onto the very `\*` a wildcard leaves behind.
        /(^|[^\\])((?:\\\\)*)\\\*$/,
        (match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
        "*"
      ],
      [
        // unescape, revert step 3 except for back slash
        // For example, if a user escape a '\\*',
        // after step 3, the result will be '\\\\\\*'
        /\\\\\\(?=[$.|*+(){^])/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // '\\\\' -> '\\'
        /\\\\/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // Every real bracket expression -- POSIX classes included -- has already
        //   been held aside by `extractBrackets`, so the only `[` left in the
        //   pattern is an escaped, literal one.
        // A backslash could only stand at the end of the range if it quoted the
        //   `]`, and `\]` is held aside long before this.
        /\\\[([^\]/]*?)($|\])/g,
        // '\\[bar]' -> '\\\\[bar]'
        (match, range3, close) => `\\[${range3}${close}`,
        "["
      ],
      // ending
      [
        // 'js' will not match 'js.'
        // 'ab' will not match 'abc'
        DIRECT,
        // WTF!
        // https://git-scm.com/docs/gitignore
        // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
        // which re-fixes #24, #38
        // > If there is a separator at the end of the pattern then the pattern
        // > will only match directories, otherwise the pattern can match both
        // > files and directories.
        // 'js*' will not match 'a.js'
        // 'js/' will not match 'a.js'
        // 'js' will match 'a.js' and 'a.js/'
        (source) => {
          const last = source[source.length - 1];
          if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
            return source;
          }
          return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run2, at3) => {
      let separator = EMPTY;
      for (let index = at3 + 1; index < run2.length && !run2[index].wildcard; index++) {
        separator += run2[index].single;
      }
      return separator;
    };
    var pinWildcards = (source) => {
      if (source.indexOf(WILDCARD) < 0) {
        return source;
      }
      const tokens2 = [];
      const { length } = source;
      let index = 0;
      while (index < length) {
        const char = source[index];
        if (source.startsWith(WILDCARD, index)) {
          tokens2.push({ wildcard: true });
          index += WILDCARD.length;
        } else if (char === "[") {
          let end2 = index + 1;
          if (source[end2] === "^") {
            end2++;
          }
          if (source[end2] === "]") {
            end2++;
          }
          while (end2 < length && source[end2] !== "]") {
            end2 += source[end2] === ESCAPE ? 2 : 1;
          }
          end2++;
          tokens2.push({ single: source.slice(index, end2) });
          index = end2;
        } else if (char === ESCAPE) {
          tokens2.push({ single: source.slice(index, index + 2) });
          index += 2;
        } else if (char === "(") {
          let depth = 0;
          let end2 = index;
          do {
            if (source[end2] === ESCAPE) {
              end2++;
            } else if (source[end2] === "(") {
              depth++;
            } else if (source[end2] === ")") {
              depth--;
            }
            end2++;
          } while (end2 < length && depth > 0);
          if ("*+?".indexOf(source[end2]) >= 0) {
            end2++;
          }
          tokens2.push({ boundary: source.slice(index, end2) });
          index = end2;
        } else if (char === "^" || char === "$") {
          tokens2.push({ boundary: char });
          index++;
        } else {
          tokens2.push({ single: char });
          index++;
        }
      }
      let out = EMPTY;
      let run2 = [];
      const flush = () => {
        let lastWildcard;
        run2.forEach((token, at3) => {
          if (token.wildcard) {
            lastWildcard = at3;
          }
        });
        run2.forEach((token, at3) => {
          if (!token.wildcard) {
            out += token.single;
            return;
          }
          out += at3 === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run2, at3)})[^\\/])*`;
        });
        run2 = [];
      };
      tokens2.forEach((token) => {
        if (token.boundary === void 0) {
          run2.push(token);
          return;
        }
        flush();
        out += token.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
        pattern = "**";
      }
      const { source, sources: sources2 } = extractBrackets(pattern);
      const replaced = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher2, replacer, required]) => {
          if (matcher2 === DIRECT) {
            return replacer(prev, pattern);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher2.test(prev) ? prev.replace(matcher2, replacer.bind(pattern)) : prev;
        },
        source
      );
      return sources2.length ? replaced.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match, index) => sources2[index]
      ) : replaced;
    };
    var checkSourceOf = (body, prefix) => {
      if (body[body.length - 1] === SLASH) {
        prefix = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix.slice(0, -1);
      const last = prefix[prefix.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index = body.indexOf(SLASH);
      return index < 0 || index === body.length - 1;
    };
    var basenameOf = (path7) => {
      const end2 = path7.length - 1;
      const index = path7.lastIndexOf(
        SLASH,
        path7[end2] === SLASH ? end2 - 1 : end2
      );
      return index < 0 ? path7 : path7.slice(index + 1);
    };
    var parentOf = (path7) => {
      if (path7.charCodeAt(0) === SLASH_CODE || path7.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path7.split(SLASH).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
      }
      const end2 = path7.length - 1;
      const cut = path7.lastIndexOf(
        SLASH,
        path7.charCodeAt(end2) === SLASH_CODE ? end2 - 1 : end2
      );
      return cut < 0 ? EMPTY : path7.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern) => pattern && isString(pattern);
    var splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern, mark, body, ignoreCase, negative, prefix) {
        this.pattern = pattern;
        this.mark = mark;
        this.negative = negative;
        define(this, "body", body);
        define(this, "ignoreCase", ignoreCase);
        define(this, "regexPrefix", prefix);
      }
      // Worked out on first use and kept behind an own property, the way `regex`
      //   caches itself in `_regex`. Deciding it in the constructor instead would
      //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
      //   every compile -- including the compiles of rules that are never matched
      //   against anything.
      get _basenameOnly() {
        return define(this, "_basenameOnly", matchesBasename(this.body));
      }
      get regex() {
        const key = UNDERSCORE + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE + MODE_CHECK_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_CHECK_IGNORE, key);
      }
      _make(mode, key) {
        const str = pinWildcards(
          mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix)
        );
        const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
        return define(this, key, regex);
      }
    };
    var hasTrailingBackslash = (str) => {
      let count2 = 0;
      while (str[str.length - count2 - 1] === ESCAPE) {
        count2++;
      }
      return count2 % 2 === 1;
    };
    var trimEnd = (body, stripLineEnd) => {
      let lineEnd3 = body.length;
      let end2;
      for (; ; ) {
        if (stripLineEnd && body[lineEnd3 - 1] === "\r") {
          lineEnd3--;
        }
        end2 = lineEnd3;
        while (body[end2 - 1] === SPACE) {
          end2--;
        }
        if (!stripLineEnd || body[end2 - 1] !== "\n") {
          break;
        }
        lineEnd3 = end2 - 1;
      }
      if (end2 === lineEnd3) {
        return body.slice(0, lineEnd3);
      }
      let backslashes = 0;
      while (body[end2 - backslashes - 1] === ESCAPE) {
        backslashes++;
      }
      return backslashes % 2 ? body.slice(0, end2 - 1) + SPACE : body.slice(0, end2);
    };
    var createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
      let body = stripBOM && pattern[0] === BOM2 ? pattern.slice(1) : pattern;
      if (body[0] === "#") {
        return;
      }
      let negative = false;
      if (body[0] === "!") {
        negative = true;
        body = body.slice(1);
      }
      const last = body[body.length - 1];
      if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) {
        body = trimEnd(body, stripLineEnd);
      }
      if (!body || hasTrailingBackslash(body)) {
        return;
      }
      body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body);
      return new IgnoreRule(
        pattern,
        mark,
        body,
        ignoreCase,
        negative,
        regexPrefix
      );
    };
    var RuleManager = class {
      constructor(ignoreCase) {
        this._ignoreCase = ignoreCase;
        this._rules = [];
        this._basenameCount = 0;
      }
      _add(pattern, index) {
        if (pattern && pattern[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern._rules._rules);
          this._basenameCount += pattern._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern);
        const raw = isStr ? pattern : pattern.pattern;
        const rule = checkPattern(raw) && createRule(
          raw,
          isStr ? UNDEFINED : pattern.mark,
          this._ignoreCase,
          !this._split,
          this._stripBOM && !index
        );
        if (rule) {
          this._added = true;
          this._rules.push(rule);
          if (matchesBasename(rule.body)) {
            this._basenameCount++;
          }
        }
      }
      // @param {Array<string> | string | Ignore} pattern
      add(pattern) {
        this._added = false;
        this._split = isString(pattern);
        this._stripBOM = !this._split || pattern[0] === BOM2;
        makeArray(
          this._split ? splitPattern(pattern) : pattern
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path7) {
        const rules2 = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules2.length - 1; index >= 0; index--) {
          const rule = rules2[index];
          if (rule.checkRegex.test(path7)) {
            ignored = !rule.negative;
            unignored = rule.negative;
            matchedRule = rule.negative ? UNDEFINED : rule;
            break;
          }
        }
        const ret = {
          ignored,
          unignored
        };
        if (matchedRule) {
          ret.rule = matchedRule;
        }
        return ret;
      }
      // Test one single path without recursively checking parent directories
      //
      // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`
      // @returns {TestResult}
      test(path7, mode) {
        const rules2 = this._rules;
        const { length } = rules2;
        const shortcut = this._basenameCount * 2 >= length;
        const basename = shortcut ? basenameOf(path7) : path7;
        for (let index = length - 1; index >= 0; index--) {
          const rule = rules2[index];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename : path7
          )) {
            const { negative } = rule;
            const ret = {
              ignored: !negative,
              unignored: negative
            };
            if (!negative) {
              ret.rule = rule;
            }
            return ret;
          }
        }
        return {
          ignored: false,
          unignored: false
        };
      }
    };
    var throwError = (message2, Ctor) => {
      throw new Ctor(message2);
    };
    var checkPath = (path7, originalPath, doThrow) => {
      if (!isString(path7)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path7) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path7)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path7) => {
      const first = path7.charCodeAt(0);
      if (first === SLASH_CODE) {
        return true;
      }
      if (first !== DOT_CODE) {
        return false;
      }
      if (path7.length === 1) {
        return true;
      }
      const second = path7.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path7.length === 2 || path7.charCodeAt(2) === SLASH_CODE;
    };
    checkPath.isNotRelative = isNotRelative;
    checkPath.convert = (p) => p;
    var convertPath = (target) => isString(target) && checkPath.convert(target);
    var Ignore = class {
      constructor({
        ignorecase = true,
        ignoreCase = ignorecase,
        allowRelativePaths = false
      } = {}) {
        define(this, KEY_IGNORE, true);
        this._rules = new RuleManager(ignoreCase);
        this._strictPathCheck = !allowRelativePaths;
        this._initCache();
      }
      _initCache() {
        this._ignoreCache = /* @__PURE__ */ Object.create(null);
        this._testCache = /* @__PURE__ */ Object.create(null);
      }
      add(pattern) {
        if (this._rules.add(pattern)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern) {
        return this.add(pattern);
      }
      // @returns {TestResult}
      _test(originalPath, cache, path7) {
        checkPath(
          path7,
          originalPath,
          this._strictPathCheck ? throwError : RETURN_FALSE
        );
        return path7 ? this._t(path7, cache) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path7 = convertPath(target);
        if (!path7 || path7.charCodeAt(path7.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path7);
        }
        const dir = this._t(path7, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal4 = this._rules.testLiteral(path7);
        return literal4.ignored || literal4.unignored ? literal4 : dir;
      }
      _t(path7, cache) {
        if (path7 in cache) {
          return cache[path7];
        }
        const parentPath = parentOf(path7);
        const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
        return cache[path7] = parent && parent.ignored ? parent : this._rules.test(path7, MODE_IGNORE);
      }
      ignores(path7) {
        return this._test(path7, this._ignoreCache, convertPath(path7)).ignored;
      }
      createFilter() {
        return (path7) => !this.ignores(path7);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path7) {
        return this._test(path7, this._testCache, convertPath(path7));
      }
    };
    var factory = (options4) => new Ignore(options4);
    var isPathValid = (path7) => checkPath(convertPath(path7), path7, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path7) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path7) || isNotRelative(path7);
    };
    if (
      // Detect `process` so that it can run in browsers.
      typeof process !== "undefined" && process.platform === "win32"
    ) {
      setupWindows();
    }
    module2.exports = factory;
    factory.default = factory;
    module2.exports.isPathValid = isPathValid;
    define(module2.exports, /* @__PURE__ */ Symbol.for("setupWindows"), setupWindows);
  }
});

// src/schemas.gen.js
var schemas_gen_exports = {};
__export(schemas_gen_exports, {
  config: () => config
});
function validate53(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data2 === "recommended" || data2 === "strict" || data2 === "off" || data2 === false)) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema20.enum }, message: "must be equal to one of the allowed values", schema: schema20.enum, parentSchema: schema20, data: data2 };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate53.errors = vErrors;
  return errors === 0;
}
function validate55(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data2 === "agent-api-removed" || data2 === "annotation-container-unknown" || data2 === "annotation-incomplete" || data2 === "annotation-json-invalid" || data2 === "annotation-length-mismatch" || data2 === "annotation-versions-mixed" || data2 === "autoconf-disable-ineffective" || data2 === "autoconf-not-disabled" || data2 === "autodiscovery-identifier-mismatch" || data2 === "bearer-token-missing" || data2 === "bearer-token-over-http" || data2 === "bind-address-invalid" || data2 === "bind-address-single-node" || data2 === "bind-address-unreachable" || data2 === "boolean-text-ineffective" || data2 === "check-name-unknown" || data2 === "cluster-check-in-node-confd" || data2 === "cluster-checks-disabled" || data2 === "cluster-checks-runner-disabled" || data2 === "component-flag-removed" || data2 === "component-port-mismatch" || data2 === "component-unmonitored" || data2 === "config-map-not-found" || data2 === "config-map-not-used" || data2 === "control-plane-toleration-missing" || data2 === "credential-in-plain-text" || data2 === "duplicate-key" || data2 === "eks-accept-header-missing" || data2 === "eks-metrics-path-wrong" || data2 === "etcd-ca-key-exposed" || data2 === "etcd-cert-host-path-wrong" || data2 === "etcd-cert-path-wrong" || data2 === "etcd-certs-missing" || data2 === "etcd-certs-mount-writable" || data2 === "etcd-certs-not-mounted" || data2 === "etcd-key-pair-mismatch" || data2 === "etcd-metrics-url-invalid" || data2 === "extra-confd-ineffective" || data2 === "image-reference-broken" || data2 === "image-registry-frozen" || data2 === "image-tag-latest" || data2 === "insecure-port-removed" || data2 === "kubeadm-api-removed" || data2 === "kubeadm-extra-args-shape" || data2 === "kubelet-verification-disabled" || data2 === "managed-component-unsupported" || data2 === "mount-replaced" || data2 === "node-check-in-cluster-agent-confd" || data2 === "placeholder-left" || data2 === "prometheus-url-missing" || data2 === "secure-port-plain-http" || data2 === "self-signed-certificate-rejected" || data2 === "template-variable-unknown" || data2 === "template-variable-unresolvable" || data2 === "tls-verification-contradictory" || data2 === "volume-not-defined" || data2 === "yaml-syntax")) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values", schema: schema21.enum, parentSchema: schema21, data: data2 };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
function validate57(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data2 === "error" || data2 === "warning" || data2 === "info" || data2 === "off" || data2 === false)) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema22.enum }, message: "must be equal to one of the allowed values", schema: schema22.enum, parentSchema: schema22, data: data2 };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
function validate59(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate59.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data2 === "aks" || data2 === "eks" || data2 === "gke" || data2 === "kubeadm")) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema23.enum }, message: "must be equal to one of the allowed values", schema: schema23.enum, parentSchema: schema23, data: data2 };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate59.errors = vErrors;
  return errors === 0;
}
function validate62(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema25.type }, message: "must be string,number", schema: schema25.type, parentSchema: schema25, data: data2 };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate62.errors = vErrors;
  return errors === 0;
}
function validate61(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    for (const key0 in data2) {
      if (!(key0 === "kubernetes" || key0 === "agent" || key0 === "chart" || key0 === "operator" || key0 === "platform")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema24, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data2.kubernetes !== void 0) {
      if (!validate62(data2.kubernetes, { instancePath: instancePath + "/kubernetes", parentData: data2, parentDataProperty: "kubernetes", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
    }
    if (data2.agent !== void 0) {
      if (!validate62(data2.agent, { instancePath: instancePath + "/agent", parentData: data2, parentDataProperty: "agent", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
    }
    if (data2.chart !== void 0) {
      if (!validate62(data2.chart, { instancePath: instancePath + "/chart", parentData: data2, parentDataProperty: "chart", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
    }
    if (data2.operator !== void 0) {
      if (!validate62(data2.operator, { instancePath: instancePath + "/operator", parentData: data2, parentDataProperty: "operator", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
    }
    if (data2.platform !== void 0) {
      if (!validate62(data2.platform, { instancePath: instancePath + "/platform", parentData: data2, parentDataProperty: "platform", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema24.type, parentSchema: schema24, data: data2 };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate61.errors = vErrors;
  return errors === 0;
}
function validate70(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate70.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data2 !== "string" && !Array.isArray(data2)) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema27.type }, message: "must be string,array", schema: schema27.type, parentSchema: schema27, data: data2 };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (Array.isArray(data2)) {
    const len0 = data2.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data2[i0];
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema27.items.type, parentSchema: schema27.items, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  }
  validate70.errors = vErrors;
  return errors === 0;
}
function validate69(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema26.required, parentSchema: schema26, data: data2 };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data2.files === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'", schema: schema26.required, parentSchema: schema26, data: data2 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data2) {
      if (!(key0 === "name" || key0 === "files" || key0 === "values" || key0 === "platform" || key0 === "versions")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema26, data: data2 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data2.name !== void 0) {
      let data0 = data2.name;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema26.properties.name.type, parentSchema: schema26.properties.name, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data2.files !== void 0) {
      if (!validate70(data2.files, { instancePath: instancePath + "/files", parentData: data2, parentDataProperty: "files", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data2.values !== void 0) {
      let data22 = data2.values;
      if (typeof data22 !== "string" && !Array.isArray(data22)) {
        const err4 = { instancePath: instancePath + "/values", schemaPath: "#/properties/values/type", keyword: "type", params: { type: schema26.properties.values.type }, message: "must be string,array", schema: schema26.properties.values.type, parentSchema: schema26.properties.values, data: data22 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (Array.isArray(data22)) {
        const len0 = data22.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data22[i0];
          if (typeof data3 !== "string") {
            const err5 = { instancePath: instancePath + "/values/" + i0, schemaPath: "#/properties/values/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema26.properties.values.items.type, parentSchema: schema26.properties.values.items, data: data3 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      }
    }
    if (data2.platform !== void 0) {
      if (!validate59(data2.platform, { instancePath: instancePath + "/platform", parentData: data2, parentDataProperty: "platform", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
        errors = vErrors.length;
      }
    }
    if (data2.versions !== void 0) {
      if (!validate61(data2.versions, { instancePath: instancePath + "/versions", parentData: data2, parentDataProperty: "versions", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema26.type, parentSchema: schema26, data: data2 };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate69.errors = vErrors;
  return errors === 0;
}
function validate76(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate76.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = true;
  const _errs1 = errors;
  if (!Array.isArray(data2)) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  errors = _errs0;
  if (vErrors !== null) {
    if (_errs0) {
      vErrors.length = _errs0;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs3 = errors;
    if (Array.isArray(data2)) {
      const len0 = data2.length;
      for (let i0 = 0; i0 < len0; i0++) {
        if (!validate55(data2[i0], { instancePath: instancePath + "/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
          errors = vErrors.length;
        }
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = _valid0;
    if (valid0) {
      var items0 = true;
    }
    ifClause0 = "then";
  } else {
    const _errs5 = errors;
    if (!validate55(data2, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs5 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema', schema: schema29.if, parentSchema: schema29, data: data2 };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate76.errors = vErrors;
  evaluated0.items = items0;
  return errors === 0;
}
function validate75(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate75.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.rules === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "rules" }, message: "must have required property 'rules'", schema: schema28.anyOf[0].required, parentSchema: schema28.anyOf[0], data: data2 };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  const _errs3 = errors;
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.rule === void 0) {
      const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'", schema: schema28.anyOf[1].required, parentSchema: schema28.anyOf[1], data: data2 };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  valid0 = valid0 || _valid0;
  const _errs4 = errors;
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.paths === void 0) {
      const err2 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "paths" }, message: "must have required property 'paths'", schema: schema28.anyOf[2].required, parentSchema: schema28.anyOf[2], data: data2 };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  }
  var _valid0 = _errs4 === errors;
  valid0 = valid0 || _valid0;
  const _errs5 = errors;
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    if (data2.path === void 0) {
      const err3 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema28.anyOf[3].required, parentSchema: schema28.anyOf[3], data: data2 };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
  }
  var _valid0 = _errs5 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const err4 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema28.anyOf, parentSchema: schema28, data: data2 };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    for (const key0 in data2) {
      if (!(key0 === "rules" || key0 === "rule" || key0 === "paths" || key0 === "path" || key0 === "reason")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema28, data: data2 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data2.rules !== void 0) {
      if (!validate76(data2.rules, { instancePath: instancePath + "/rules", parentData: data2, parentDataProperty: "rules", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
        errors = vErrors.length;
      }
    }
    if (data2.rule !== void 0) {
      if (!validate76(data2.rule, { instancePath: instancePath + "/rule", parentData: data2, parentDataProperty: "rule", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
        errors = vErrors.length;
      }
    }
    if (data2.paths !== void 0) {
      if (!validate70(data2.paths, { instancePath: instancePath + "/paths", parentData: data2, parentDataProperty: "paths", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data2.path !== void 0) {
      if (!validate70(data2.path, { instancePath: instancePath + "/path", parentData: data2, parentDataProperty: "path", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data2.reason !== void 0) {
      let data4 = data2.reason;
      if (typeof data4 !== "string") {
        const err6 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema28.properties.reason.type, parentSchema: schema28.properties.reason, data: data4 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema28.type, parentSchema: schema28, data: data2 };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate75.errors = vErrors;
  return errors === 0;
}
function validate52(data2, { instancePath = "", parentData, parentDataProperty, rootData = data2, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
    for (const key0 in data2) {
      if (!(key0 === "preset" || key0 === "rules" || key0 === "platform" || key0 === "versions" || key0 === "clusters" || key0 === "ignore")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema19, data: data2 };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data2.preset !== void 0) {
      if (!validate53(data2.preset, { instancePath: instancePath + "/preset", parentData: data2, parentDataProperty: "preset", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
        errors = vErrors.length;
      }
    }
    if (data2.rules !== void 0) {
      let data1 = data2.rules;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs5 = errors;
          if (!validate55(key1, { instancePath: instancePath + "/rules", parentData: data1, parentDataProperty: "rules", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
            errors = vErrors.length;
          }
          var valid1 = _errs5 === errors;
          if (!valid1) {
            const err1 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid", schema: schema19.properties.rules.propertyNames, parentSchema: schema19.properties.rules, data: data1 };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        for (const key2 in data1) {
          if (!validate57(data1[key2], { instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err2 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema19.properties.rules.type, parentSchema: schema19.properties.rules, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data2.platform !== void 0) {
      if (!validate59(data2.platform, { instancePath: instancePath + "/platform", parentData: data2, parentDataProperty: "platform", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
        errors = vErrors.length;
      }
    }
    if (data2.versions !== void 0) {
      if (!validate61(data2.versions, { instancePath: instancePath + "/versions", parentData: data2, parentDataProperty: "versions", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
    }
    if (data2.clusters !== void 0) {
      let data5 = data2.clusters;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate69(data5[i0], { instancePath: instancePath + "/clusters/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err3 = { instancePath: instancePath + "/clusters", schemaPath: "#/properties/clusters/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.clusters.type, parentSchema: schema19.properties.clusters, data: data5 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data2.ignore !== void 0) {
      let data7 = data2.ignore;
      if (Array.isArray(data7)) {
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate75(data7[i1], { instancePath: instancePath + "/ignore/" + i1, parentData: data7, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.ignore.type, parentSchema: schema19.properties.ignore, data: data7 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema19.type, parentSchema: schema19, data: data2 };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
var config, schema19, schema20, schema21, schema22, schema23, schema24, schema25, schema26, schema27, schema28, schema29;
var init_schemas_gen = __esm({
  "src/schemas.gen.js"() {
    "use strict";
    config = validate52;
    schema19 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://github.com/dd-cp-lint/dd-cp-lint/blob/main/schemas/config.schema.json", "title": "dd-cp-lint configuration", "type": "object", "additionalProperties": false, "properties": { "preset": { "$ref": "#/$defs/preset" }, "rules": { "type": "object", "propertyNames": { "$ref": "#/$defs/rule" }, "additionalProperties": { "$ref": "#/$defs/severity" } }, "platform": { "$ref": "#/$defs/platform" }, "versions": { "$ref": "#/$defs/versions" }, "clusters": { "type": "array", "items": { "$ref": "#/$defs/cluster" } }, "ignore": { "type": "array", "items": { "$ref": "#/$defs/ignore" } } }, "$defs": { "rule": { "title": "rule", "enum": ["agent-api-removed", "annotation-container-unknown", "annotation-incomplete", "annotation-json-invalid", "annotation-length-mismatch", "annotation-versions-mixed", "autoconf-disable-ineffective", "autoconf-not-disabled", "autodiscovery-identifier-mismatch", "bearer-token-missing", "bearer-token-over-http", "bind-address-invalid", "bind-address-single-node", "bind-address-unreachable", "boolean-text-ineffective", "check-name-unknown", "cluster-check-in-node-confd", "cluster-checks-disabled", "cluster-checks-runner-disabled", "component-flag-removed", "component-port-mismatch", "component-unmonitored", "config-map-not-found", "config-map-not-used", "control-plane-toleration-missing", "credential-in-plain-text", "duplicate-key", "eks-accept-header-missing", "eks-metrics-path-wrong", "etcd-ca-key-exposed", "etcd-cert-host-path-wrong", "etcd-cert-path-wrong", "etcd-certs-missing", "etcd-certs-mount-writable", "etcd-certs-not-mounted", "etcd-key-pair-mismatch", "etcd-metrics-url-invalid", "extra-confd-ineffective", "image-reference-broken", "image-registry-frozen", "image-tag-latest", "insecure-port-removed", "kubeadm-api-removed", "kubeadm-extra-args-shape", "kubelet-verification-disabled", "managed-component-unsupported", "mount-replaced", "node-check-in-cluster-agent-confd", "placeholder-left", "prometheus-url-missing", "secure-port-plain-http", "self-signed-certificate-rejected", "template-variable-unknown", "template-variable-unresolvable", "tls-verification-contradictory", "volume-not-defined", "yaml-syntax"] }, "platform": { "title": "platform", "enum": ["aks", "eks", "gke", "kubeadm"] }, "preset": { "title": "preset", "enum": ["recommended", "strict", "off", false] }, "severity": { "title": "severity", "enum": ["error", "warning", "info", "off", false] }, "version": { "type": ["string", "number"] }, "versions": { "type": "object", "additionalProperties": false, "properties": { "kubernetes": { "$ref": "#/$defs/version" }, "agent": { "$ref": "#/$defs/version" }, "chart": { "$ref": "#/$defs/version" }, "operator": { "$ref": "#/$defs/version" }, "platform": { "$ref": "#/$defs/version" } } }, "patterns": { "type": ["string", "array"], "items": { "type": "string" } }, "cluster": { "type": "object", "additionalProperties": false, "required": ["name", "files"], "properties": { "name": { "type": "string" }, "files": { "$ref": "#/$defs/patterns" }, "values": { "type": ["string", "array"], "items": { "type": "string" } }, "platform": { "$ref": "#/$defs/platform" }, "versions": { "$ref": "#/$defs/versions" } } }, "ignore": { "type": "object", "additionalProperties": false, "anyOf": [{ "required": ["rules"] }, { "required": ["rule"] }, { "required": ["paths"] }, { "required": ["path"] }], "properties": { "rules": { "$ref": "#/$defs/ruleList" }, "rule": { "$ref": "#/$defs/ruleList" }, "paths": { "$ref": "#/$defs/patterns" }, "path": { "$ref": "#/$defs/patterns" }, "reason": { "type": "string" } } }, "ruleList": { "if": { "type": "array" }, "then": { "items": { "$ref": "#/$defs/rule" } }, "else": { "$ref": "#/$defs/rule" } } } };
    schema20 = { "title": "preset", "enum": ["recommended", "strict", "off", false] };
    validate53.evaluated = { "dynamicProps": false, "dynamicItems": false };
    schema21 = { "title": "rule", "enum": ["agent-api-removed", "annotation-container-unknown", "annotation-incomplete", "annotation-json-invalid", "annotation-length-mismatch", "annotation-versions-mixed", "autoconf-disable-ineffective", "autoconf-not-disabled", "autodiscovery-identifier-mismatch", "bearer-token-missing", "bearer-token-over-http", "bind-address-invalid", "bind-address-single-node", "bind-address-unreachable", "boolean-text-ineffective", "check-name-unknown", "cluster-check-in-node-confd", "cluster-checks-disabled", "cluster-checks-runner-disabled", "component-flag-removed", "component-port-mismatch", "component-unmonitored", "config-map-not-found", "config-map-not-used", "control-plane-toleration-missing", "credential-in-plain-text", "duplicate-key", "eks-accept-header-missing", "eks-metrics-path-wrong", "etcd-ca-key-exposed", "etcd-cert-host-path-wrong", "etcd-cert-path-wrong", "etcd-certs-missing", "etcd-certs-mount-writable", "etcd-certs-not-mounted", "etcd-key-pair-mismatch", "etcd-metrics-url-invalid", "extra-confd-ineffective", "image-reference-broken", "image-registry-frozen", "image-tag-latest", "insecure-port-removed", "kubeadm-api-removed", "kubeadm-extra-args-shape", "kubelet-verification-disabled", "managed-component-unsupported", "mount-replaced", "node-check-in-cluster-agent-confd", "placeholder-left", "prometheus-url-missing", "secure-port-plain-http", "self-signed-certificate-rejected", "template-variable-unknown", "template-variable-unresolvable", "tls-verification-contradictory", "volume-not-defined", "yaml-syntax"] };
    validate55.evaluated = { "dynamicProps": false, "dynamicItems": false };
    schema22 = { "title": "severity", "enum": ["error", "warning", "info", "off", false] };
    validate57.evaluated = { "dynamicProps": false, "dynamicItems": false };
    schema23 = { "title": "platform", "enum": ["aks", "eks", "gke", "kubeadm"] };
    validate59.evaluated = { "dynamicProps": false, "dynamicItems": false };
    schema24 = { "type": "object", "additionalProperties": false, "properties": { "kubernetes": { "$ref": "#/$defs/version" }, "agent": { "$ref": "#/$defs/version" }, "chart": { "$ref": "#/$defs/version" }, "operator": { "$ref": "#/$defs/version" }, "platform": { "$ref": "#/$defs/version" } } };
    schema25 = { "type": ["string", "number"] };
    validate62.evaluated = { "dynamicProps": false, "dynamicItems": false };
    validate61.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    schema26 = { "type": "object", "additionalProperties": false, "required": ["name", "files"], "properties": { "name": { "type": "string" }, "files": { "$ref": "#/$defs/patterns" }, "values": { "type": ["string", "array"], "items": { "type": "string" } }, "platform": { "$ref": "#/$defs/platform" }, "versions": { "$ref": "#/$defs/versions" } } };
    schema27 = { "type": ["string", "array"], "items": { "type": "string" } };
    validate70.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
    validate69.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    schema28 = { "type": "object", "additionalProperties": false, "anyOf": [{ "required": ["rules"] }, { "required": ["rule"] }, { "required": ["paths"] }, { "required": ["path"] }], "properties": { "rules": { "$ref": "#/$defs/ruleList" }, "rule": { "$ref": "#/$defs/ruleList" }, "paths": { "$ref": "#/$defs/patterns" }, "path": { "$ref": "#/$defs/patterns" }, "reason": { "type": "string" } } };
    schema29 = { "if": { "type": "array" }, "then": { "items": { "$ref": "#/$defs/rule" } }, "else": { "$ref": "#/$defs/rule" } };
    validate76.evaluated = { "dynamicProps": false, "dynamicItems": true };
    validate75.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
  }
});

// src/cli.ts
var import_node_fs = require("node:fs");

// src/io.ts
var fs = __toESM(require("node:fs"));
var nodeFiles = {
  list: (folder) => fs.readdirSync(folder, { withFileTypes: true }),
  stat: (path7) => fs.statSync(path7, { throwIfNoEntry: false }),
  realPath: (path7) => fs.realpathSync(path7),
  read: (path7) => withFile(path7, (fd) => fs.readFileSync(fd)),
  readInto: (path7, buffer) => withFile(path7, (fd) => fill(fd, buffer)),
  checkWritable: (path7) => fs.accessSync(path7, fs.constants.W_OK),
  createBeside,
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path7) => fs.rmSync(path7, { force: true }),
  write: (path7, text) => fs.writeFileSync(path7, text),
  append: (path7, text) => fs.appendFileSync(path7, text)
};
var reading = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);
function withFile(path7, use) {
  const fd = fs.openSync(path7, reading);
  try {
    return use(fd);
  } finally {
    fs.closeSync(fd);
  }
}
function fill(fd, buffer) {
  let length = 0;
  while (length < buffer.length) {
    const count2 = fs.readSync(fd, buffer, length, buffer.length - length, null);
    if (count2 === 0) break;
    length += count2;
  }
  return length;
}
function createBeside(path7, bytes, like) {
  const temporary = `${path7}.${crypto.randomUUID()}.tmp`;
  const fd = fs.openSync(temporary, "wx", 384);
  try {
    fs.writeFileSync(fd, bytes);
    keepOwner(fd, like);
    fs.fchmodSync(fd, like.mode & 4095);
    fs.fsyncSync(fd);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  } finally {
    fs.closeSync(fd);
  }
  return temporary;
}
function keepOwner(fd, like) {
  try {
    fs.fchownSync(fd, like.uid, like.gid);
  } catch (error) {
    if (errorCode(error) !== "EPERM") throw error;
  }
}
function errorCode(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error ? error.code : void 0;
}
function writeAll(fd, text) {
  const bytes = Buffer.from(text);
  let at3 = 0;
  while (at3 < bytes.length) {
    try {
      at3 += fs.writeSync(fd, bytes, at3);
    } catch (error) {
      const code = errorCode(error);
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}
function readAll(fd, limit) {
  const chunks2 = [];
  for (let length = 0; length <= limit; length += chunks2.at(-1)?.length ?? 0) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const count2 = readSome(fd, chunk);
    if (count2 === 0) break;
    chunks2.push(chunk.subarray(0, count2));
  }
  return Buffer.concat(chunks2);
}
function readSome(fd, chunk) {
  for (; ; ) {
    try {
      return fs.readSync(fd, chunk, 0, chunk.length, null);
    } catch (error) {
      const code = errorCode(error);
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}
var pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

// src/arguments.ts
var import_node_util = require("node:util");

// src/text/nearest.ts
function nearest(word2, candidates4, maxDistance = Math.max(1, Math.floor(word2.length / 3))) {
  let best3;
  let bestDistance = Number.POSITIVE_INFINITY;
  let tied = false;
  for (const candidate of new Set(candidates4)) {
    if (Math.abs(candidate.length - word2.length) > maxDistance) continue;
    const distance = distanceFrom(word2, candidate);
    if (distance > Math.min(maxDistance, bestDistance)) continue;
    tied = distance === bestDistance;
    best3 = candidate;
    bestDistance = distance;
  }
  return tied ? void 0 : best3;
}
function distanceFrom(word2, candidate) {
  const exact = editDistance(word2, candidate);
  return Math.min(exact, editDistance(word2.toLowerCase(), candidate.toLowerCase()) + 0.5);
}
function editDistance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row2 = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : replaced;
      row2.push(Math.min(at(last, j) + 1, at(row2, j - 1) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = row2;
  }
  return at(last, b.length);
}
function at(row2, index) {
  return row2[index] ?? 0;
}

// src/usage-error.ts
var UsageError = class extends Error {
  problems;
  constructor(problems2) {
    const list = typeof problems2 === "string" ? [{ message: problems2 }] : problems2;
    super(list.map((problem) => problem.message).join("\n"));
    this.name = "UsageError";
    this.problems = list;
  }
};
function unknownWord(kind, word2, known2) {
  const guess = nearest(word2, known2);
  if (guess) return `unknown ${kind} ${word2}, did you mean ${guess}?`;
  return known2.length <= 12 ? `unknown ${kind} ${word2}, expected one of: ${known2.join(", ")}` : `unknown ${kind} ${word2}`;
}
function oneOf(kind, word2, known2) {
  const found = known2.find((candidate) => candidate === word2);
  if (found === void 0) throw new UsageError(unknownWord(kind, word2, known2));
  return found;
}

// src/arguments.ts
var commonFlags = [
  { name: "color", help: "colour the output; by default when it goes to a terminal or to the log of a CI system" },
  { name: "no-color", help: "do not colour the output" },
  { name: "help", short: "h", help: "print this help" },
  { name: "version", short: "V", help: "print the version" }
];
function readArguments(argv, commands3) {
  const named3 = commands3.find(({ name }) => name === argv[0]);
  const command = named3 ?? commands3[0];
  if (!command) throw new Error("there is no command");
  return { command, call: readCall(named3 ? argv.slice(1) : argv, command) };
}
function readCall(argv, command) {
  const known2 = [...command.flags, ...commonFlags];
  const options4 = Object.fromEntries(known2.map((flag) => [flag.name, optionOf(flag)]));
  const { tokens: tokens2 } = (0, import_node_util.parseArgs)({ args: [...argv], options: options4, allowPositionals: true, strict: false, tokens: true });
  const flags = /* @__PURE__ */ new Map();
  const operands = [];
  for (const token of tokens2) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const flag = known2.find(({ name }) => name === token.name);
    if (!flag) throw new UsageError(unknownFlag(token.rawName, known2));
    const inline = token.inlineValue ?? false;
    flags.set(flag.name, [...flags.get(flag.name) ?? [], valueFor(flag, token.value, inline)]);
  }
  return { operands, flags };
}
var optionOf = ({ short, value }) => ({
  type: value === void 0 ? "boolean" : "string",
  ...short === void 0 ? {} : { short }
});
function unknownFlag(raw, known2) {
  const meant3 = nearest(
    raw,
    known2.map(({ name }) => `--${name}`)
  );
  return `unknown flag ${raw}${meant3 ? `, did you mean ${meant3}?` : ""}`;
}
function valueFor(flag, value, inline) {
  if (flag.value === void 0) {
    if (inline) throw new UsageError(`--${flag.name} takes no value`);
    return "";
  }
  if (value === void 0 || !inline && /^-./.test(value))
    throw new UsageError(`--${flag.name} needs a value: --${flag.name} ${flag.value}`);
  return value;
}
function checkOperands({ operands }, { name, operands: expected, count: [least, most] }) {
  if (operands.length < least) throw new UsageError(`${name} needs an operand: dd-cp-lint ${name} ${expected}`);
  if (operands.length > most) throw new UsageError(`${name} takes ${most === 0 ? "no operands" : expected}, found also ${operands[most]}`);
}

// src/color.ts
function wantsColor(flag, env, isTTY) {
  if (flag !== void 0) return flag;
  const { NO_COLOR, FORCE_COLOR, TERM, CI } = env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTTY && TERM !== "dumb" || CI !== void 0 && CI !== "" && CI !== "false";
}

// src/command.ts
var defineCommand = (command) => command;
var isOn = ({ flags }, name) => flags.has(name);
var flagValue = ({ flags }, name) => flags.get(name)?.at(-1);
var colorFlag = (call) => isOn(call, "no-color") ? false : isOn(call, "color") || void 0;

// src/help.ts
var homepage = "https://github.com/dd-cp-lint/dd-cp-lint";
var helpUri = (rule) => `${homepage}/blob/main/docs/rules/${rule}.md`;

// src/model/annotation-payload.ts
function jsonIn(payload) {
  const json = payload.embeddedJson;
  return json.tree === payload.tree ? null : json;
}
var payloadsOf = (set3) => set3.version === "v2" ? [set3.checks] : [set3.checkNames, set3.initConfigs, set3.instances];

// src/model/annotation-repair.ts
var literals = { True: "true", False: "false", None: "null" };
function repairedJson(payload) {
  const text = payload.text ?? "";
  const problems2 = jsonIn(payload)?.tree.problems ?? [];
  let result = "";
  let at3 = 0;
  for (const { span } of problems2) {
    const wrong2 = text.slice(span.start, span.end);
    const right = wrong2 === "," ? "" : literals[wrong2];
    if (right === void 0 || span.start < at3) return null;
    result += text.slice(at3, span.start) + right;
    at3 = span.end;
  }
  return problems2.length > 0 ? result + text.slice(at3) : null;
}

// src/yaml/arrange.ts
function arrange(edits, text) {
  const early = edits.map((edit) => beforeBreak(edit, text));
  return early.map((edit) => behindRemoval(edit, early, text));
}
function beforeBreak(edit, source) {
  const { span, text } = edit;
  const lineBreak2 = /\r?\n$/.exec(source.slice(Math.max(0, span.start - 2), span.start))?.[0];
  if (span.start !== span.end || lineBreak2 === void 0 || !text.endsWith(lineBreak2)) return edit;
  const at3 = span.start - lineBreak2.length;
  return { ...edit, span: { start: at3, end: at3 }, text: lineBreak2 + text.slice(0, -lineBreak2.length) };
}
function behindRemoval(edit, all, source) {
  const { span, text } = edit;
  if (span.start !== span.end) return edit;
  const removal = all.find((other) => other.text === "" && other.span.start < span.start && span.end < other.span.end);
  if (!removal) return edit;
  const { start, end: end2 } = removal.span;
  const lineBreak2 = /^\r?\n/.exec(text)?.[0];
  const wholeLines = (start === 0 || source[start - 1] === "\n") && source[end2 - 1] === "\n";
  const lines = wholeLines && lineBreak2 ? text.slice(lineBreak2.length) + lineBreak2 : text;
  return { ...edit, span: { start: end2, end: end2 }, text: lines };
}

// src/yaml/encode.ts
function doubleQuoted(text) {
  const invisible = /[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g;
  return JSON.stringify(text).replace(invisible, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
var isPrintable = (text) => !/[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(text);
function encodePiece(text, style) {
  if (style === "double") return doubleQuoted(text).slice(1, -1);
  if (text.includes("\n") || !isPrintable(text)) return null;
  return style === "single" ? text.replaceAll("'", "''") : text;
}
function isPlain(source, flow) {
  if (!/^(?:[^\s,[\]{}#&*!|>'"%@`?:-]|[?:-]\S)/.test(source)) return false;
  if (/^(?:---|\.\.\.)(?!\S)|\s$|:(?:\s|$)|\s#/.test(source)) return false;
  return !flow || !/[,[\]{}]/.test(source);
}
function endsInFlow(source, end2) {
  const gap = /\s*/y;
  for (let at3 = end2; ; ) {
    gap.lastIndex = at3;
    at3 += gap.exec(source)?.[0].length ?? 0;
    if (source.charAt(at3) !== "#") return /[,\]}:]/.test(source.charAt(at3));
    const next = source.indexOf("\n", at3);
    at3 = next === -1 ? source.length : next;
  }
}

// src/yaml/scalar-value.ts
var unresolved = /* @__PURE__ */ Symbol("unresolved");
function scalarValue(node2) {
  if (node2.tag === void 0) return node2.style === "plain" ? resolvePlain(node2.text) : node2.text;
  if (node2.tag === "tag:yaml.org,2002:str" || node2.tag === "!") return node2.text;
  return node2.tag.startsWith("tag:yaml.org,2002:") && !node2.tag.endsWith(":binary") ? resolvePlain(node2.text) : unresolved;
}
function keyName(node2) {
  if (node2.kind === "alias") return node2.target ? keyName(node2.target) : void 0;
  if (node2.kind !== "scalar") return void 0;
  const value = scalarValue(node2);
  return typeof value === "symbol" ? node2.text : String(value);
}
var booleans = new Map(
  [true, false].flatMap(
    (value) => (value ? ["y", "yes", "true", "on"] : ["n", "no", "false", "off"]).flatMap(
      (word2) => [word2, word2.charAt(0).toUpperCase() + word2.slice(1), word2.toUpperCase()].map((form) => [form, value])
    )
  )
);
var floats = new Map([
  ...[".nan", ".NaN", ".NAN"].map((text) => [text, Number.NaN]),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((text) => [text, Number.POSITIVE_INFINITY]),
  ...["-.inf", "-.Inf", "-.INF"].map((text) => [text, Number.NEGATIVE_INFINITY])
]);
function resolvePlain(text) {
  if (text === "" || text === "~" || text === "null" || text === "Null" || text === "NULL") return null;
  const boolean = booleans.get(text);
  if (boolean !== void 0) return boolean;
  return /^[-+.\d]/.test(text) ? floats.get(text) ?? number(text) ?? text : text;
}
function number(text) {
  const digits = text.replaceAll("_", "");
  const bare = digits.replace(/^[-+]/, "");
  const value = /^0[0-7]+$/.test(bare) ? Number.parseInt(bare, 8) : /^0[xX][\da-fA-F]+$|^0[bB][01]+$|^0[oO][0-7]+$|^(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(bare) ? Number(bare) : Number.NaN;
  if (!Number.isFinite(value)) return void 0;
  return digits.startsWith("-") && value !== 0 ? -value : value;
}

// src/yaml/scalar-text.ts
function scalarText(value, place2) {
  if (typeof value === "string") return staysString(value, place2.flow) ? value : quoted(value, place2.quote);
  if (typeof value === "number" && !Number.isFinite(value)) return Number.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
  return String(value);
}
var ambiguous = /^(?:[-+]?[\d_]*\.?[\d_]*(?:[eE][-+]?\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\d{4}-\d\d?-\d\d?.*|=|<<)$/;
function staysString(text, flow) {
  if (!isPrintable(text) || /[\t\n\u00a0]/.test(text) || !isPlain(text, flow)) return false;
  if (flow && text.includes(":")) return false;
  return typeof resolvePlain(text) === "string" && !ambiguous.test(text);
}
function quoted(text, preferred) {
  if (!isPrintable(text) || /[\t\n]/.test(text)) return doubleQuoted(text);
  const [single, double] = [text.split("'").length, text.split(/["\\]/).length];
  const style = single === double ? preferred : single < double ? "single" : "double";
  return style === "single" ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

// src/yaml/value.ts
var isList = (value) => Array.isArray(value);
var isMap = (value) => typeof value === "object" && value !== null && !isList(value);
var isEmptyCollection = (value) => (isList(value) || isMap(value)) && Object.keys(value).length === 0;
var isInline = (value) => !isList(value) && !isMap(value) || isEmptyCollection(value);
function isSame(read, value) {
  if (isList(value)) return Array.isArray(read) && read.length === value.length && value.every((item, index) => isSame(read[index], item));
  if (!isMap(value)) return read === value || Number.isNaN(read) && Number.isNaN(value);
  if (typeof read !== "object" || read === null || Array.isArray(read)) return false;
  const there = new Map(Object.entries(read));
  return there.size === Object.keys(value).length && Object.entries(value).every(([key, item]) => there.has(key) && isSame(there.get(key), item));
}
function grown(old, { op, path: path7, value }) {
  const before = old === null || old !== void 0 && isEmptyCollection(old) ? void 0 : old;
  const [step, ...further] = path7;
  if (step === void 0) {
    if (op === "set") return value;
    return before === void 0 || isList(before) ? [...before ?? [], value] : void 0;
  }
  if (typeof step === "number" && (before === void 0 || isList(before))) {
    const items = before ?? [];
    const item2 = step > items.length ? void 0 : grown(items[step], { op, path: further, value });
    return item2 === void 0 ? void 0 : [...items.slice(0, step), item2, ...items.slice(step + 1)];
  }
  if (before !== void 0 && !isMap(before)) return void 0;
  const item = grown(before?.[step], { op, path: further, value });
  return item === void 0 ? void 0 : { ...before, [step]: item };
}

// src/yaml/emit.ts
var indented = (lines, columns) => lines.map((line) => line === "" ? "" : " ".repeat(columns) + line);
function keyBlock(value, style) {
  const head = headOf(value, style);
  if (head === null) return { head: "", tail: indented(blockLines(value, style), isList(value) ? style.sequence : style.step) };
  return { head, tail: indented(literalLines(value, head), style.step) };
}
function itemBlock(value, style) {
  const head = headOf(value, style);
  const [first = "", ...rest] = head === null ? blockLines(value, style) : [head, ...literalLines(value, head)];
  return { head: first, tail: indented(rest, style.dash) };
}
function blockLines(value, style) {
  if (isList(value)) return value.flatMap((item) => itemLines(item, style));
  return Object.entries(value ?? {}).flatMap(([key, item]) => pairLines(key, item, style));
}
function pairLines(key, value, style) {
  const { head, tail } = keyBlock(value, style);
  return [`${keyText(key, style)}:${head && " "}${head}`, ...tail];
}
function itemLines(value, style) {
  const { head, tail } = itemBlock(value, style);
  return [`-${" ".repeat(style.dash - 1)}${head}`, ...tail];
}
var keyText = (key, { quote: quote3 }) => scalarText(key, { flow: false, quote: quote3 });
function headOf(value, style) {
  if (isList(value) || isMap(value)) return isInline(value) ? isList(value) ? "[]" : "{}" : null;
  if (typeof value === "string" && style.literals && isLiteral(value)) return value.endsWith("\n") ? "|" : "|-";
  return scalarText(value, { flow: false, quote: style.quote });
}
var isLiteral = (text) => /^\S/.test(text) && /\n./.test(text) && !text.endsWith("\n\n") && isPrintable(text);
var literalLines = (value, head) => typeof value === "string" && /^\|-?$/.test(head) ? value.replace(/\n$/, "").split("\n") : [];
function flowText(value, style, column) {
  if (!isList(value) && !isMap(value)) return flowScalar(value, style);
  const [open, close] = isList(value) ? "[]" : "{}";
  const inner = column + (style.step ?? 0);
  const parts = isList(value) ? value.map((item) => flowText(item, style, inner)) : Object.entries(value).map(([key, item]) => flowPair(key, flowText(item, style, inner), style));
  if (parts.length === 0) return `${open}${close}`;
  if (style.step === null) return `${open}${style.pad}${parts.join(style.comma)}${style.pad}${close}`;
  const line = `
${" ".repeat(inner)}`;
  return `${open}${line}${parts.join(`,${line}`)}
${" ".repeat(column)}${close}`;
}
var flowPair = (key, value, style) => `${flowScalar(key, style)}${style.colon}${value}`;
function flowScalar(value, { json, quote: quote3 }) {
  if (!json) return scalarText(value, { flow: true, quote: quote3 });
  return typeof value === "string" ? doubleQuoted(value) : JSON.stringify(value);
}

// src/yaml/layout.ts
var known = /* @__PURE__ */ new WeakMap();
function entriesOf(node2, text) {
  const entries = known.get(node2) ?? (known.has(node2) ? null : findEntries(node2, text));
  known.set(node2, entries);
  return entries ?? void 0;
}
function findEntries(node2, text) {
  const entries = [];
  let at3 = node2.span.start + (node2.flow ? 1 : 0);
  const count2 = node2.kind === "map" ? node2.pairs.length : node2.items.length;
  for (let index = 0; index < count2; index++) {
    const entry = node2.kind === "map" ? pairEntry(node2.pairs[index], text) : itemEntry(node2, index, { text, at: at3 });
    if (!entry) return null;
    entries.push(entry);
    at3 = entry.end;
  }
  return entries;
}
function pairEntry(pair, text) {
  if (!pair) return void 0;
  const { key, value } = pair;
  const start = propsStart(text, key);
  const colon = skipBlanks(text, key.span.end);
  const slot = text[colon] === ":" ? colon + 1 : null;
  return { start, slot, end: value ? endOf(value, text) : slot ?? key.span.end, key, value };
}
function itemEntry(seq3, index, { text, at: at3 }) {
  const value = seq3.items[index] ?? null;
  if (seq3.flow) return value ? { start: propsStart(text, value), slot: null, end: value.span.end, key: null, value } : void 0;
  const start = skipBlanks(text, at3);
  if (text[start] !== "-") return void 0;
  return { start, slot: start + 1, end: value ? endOf(value, text) : start + 1, key: null, value };
}
function propsStart(text, node2) {
  let { start } = node2.span;
  if (node2.kind !== "alias" && (node2.anchor !== void 0 || node2.tag !== void 0)) {
    start -= /(?:[&!][^\s,[\]{}]*[ \t]+)*$/.exec(text.slice(lineStart(text, start), start))?.[0].length ?? 0;
  }
  let before = start;
  while (text[before - 1] === " " || text[before - 1] === "	") before--;
  return before < start && text[before - 1] === "?" ? before - 1 : start;
}
function endOf(node2, text) {
  if (node2.kind === "alias") return node2.span.end;
  if (node2.kind === "scalar") return isBlockScalar(node2) ? beforeBreak2(text, node2.span.end) : node2.span.end;
  return node2.flow ? node2.span.end : entriesOf(node2, text)?.at(-1)?.end ?? node2.span.end;
}
var beforeBreak2 = (text, end2) => end2 - (/\r?\n$/.exec(text.slice(Math.max(0, end2 - 2), end2))?.[0].length ?? 0);
var isBlockScalar = (node2) => node2.kind === "scalar" && (node2.style === "literal" || node2.style === "folded");
function lastOf(node2) {
  if (node2.kind !== "map" && node2.kind !== "seq" || node2.flow) return node2;
  const pair = node2.kind === "map" ? node2.pairs.at(-1) : void 0;
  const last = pair ? pair.value ?? pair.key : node2.kind === "seq" ? node2.items.at(-1) : void 0;
  return last ? lastOf(last) : node2;
}
function skipBlanks(text, from) {
  const gap = /(?:\s+|(?<=\s|^)#[^\n]*)*/y;
  gap.lastIndex = from;
  return from + (gap.exec(text)?.[0].length ?? 0);
}
var lineStart = (text, at3) => at3 === 0 ? 0 : text.lastIndexOf("\n", at3 - 1) + 1;
function lineEnd(text, at3) {
  const end2 = text.indexOf("\n", at3);
  if (end2 === -1) return text.length;
  return end2 > at3 && text[end2 - 1] === "\r" ? end2 - 1 : end2;
}
var columnOf = (text, at3) => at3 - lineStart(text, at3);
var beginsLine = (text, at3) => /^[ \t]*$/.test(text.slice(lineStart(text, at3), at3));
function afterComments(text, at3, column) {
  return afterLines(text, at3, { comment: /\r?\n([ \t]*)#[^\r\n]*/y, least: column });
}
function afterDeeperComments(text, at3, column) {
  return afterLines(text, at3, { comment: /(?:\r?\n[ \t]*)*\r?\n([ \t]*)#[^\r\n]*/y, least: column + 1 });
}
function afterLines(text, at3, { comment: comment2, least }) {
  let end2 = lineEnd(text, at3);
  for (; ; ) {
    comment2.lastIndex = end2;
    const match = comment2.exec(text);
    if (!match || (match[1] ?? "").length < least) return end2;
    end2 += match[0].length;
  }
}
function takesBlockScalar(text, at3, column) {
  return at3 < text.length && afterDeeperComments(text, at3, column) === at3 && !/^(?:\r?\n)+[ \t]+(?:\r?\n|$)/.test(text.slice(at3));
}

// src/yaml/style.ts
function nearest2(nodes, tell) {
  const seen = /* @__PURE__ */ new Set();
  const waiting = [...nodes];
  for (let node2 = waiting.pop(); node2 && seen.size < 1e3; node2 = waiting.pop()) {
    if (seen.has(node2)) continue;
    seen.add(node2);
    const told = tell(node2);
    if (told !== void 0) return told;
    waiting.push(...firstChildren(node2).reverse());
  }
  return void 0;
}
function firstChildren(node2) {
  if (node2.kind === "map") return node2.pairs.slice(0, 500).flatMap(({ key, value }) => value ? [key, value] : [key]);
  return node2.kind === "seq" ? node2.items.slice(0, 1e3).filter((item) => item !== null) : [];
}
function blockStyleAt(nodes, text) {
  const map3 = nearest2(nodes, (node2) => indentBelowKey(node2, "map", text));
  const list = nearest2(nodes, (node2) => indentBelowKey(node2, "seq", text));
  const step = map3 ?? (list || 2);
  const dash = nearest2(nodes, (node2) => dashWidth(node2, text)) ?? 2;
  return { step, sequence: list ?? step, dash, quote: nearest2(nodes, quoteOf) ?? "double", literals: true };
}
function indentBelowKey(node2, kind, text) {
  if (node2.kind !== "map" || node2.flow) return void 0;
  const entry = entriesOf(node2, text)?.find(({ value }) => value?.kind === kind && !value.flow);
  const child = entry?.value ? firstStart(entry.value, text) : void 0;
  if (!entry || child === void 0) return void 0;
  const width3 = columnOf(text, child) - columnOf(text, entry.start);
  const isBelow = lineStart(text, child) > entry.start && (width3 > 0 || width3 === 0 && kind === "seq");
  return isBelow ? width3 : void 0;
}
var firstStart = (node2, text) => node2.kind === "map" || node2.kind === "seq" ? entriesOf(node2, text)?.[0]?.start : void 0;
function dashWidth(node2, text) {
  if (node2.kind !== "seq" || node2.flow) return void 0;
  const entry = entriesOf(node2, text)?.find((item) => isOnDashLine(item, text));
  return entry?.value ? entry.value.span.start - entry.start : void 0;
}
var isOnDashLine = ({ start, value }, text) => value !== null && value.anchor === void 0 && /^-[ ]+$/.test(text.slice(start, value.span.start));
function quoteOf(node2) {
  return node2.kind === "scalar" && (node2.style === "single" || node2.style === "double") ? node2.style : void 0;
}
function flowStyleAt(nodes, text, json) {
  const collection = nodes.at(-1);
  const inner = collection && isFlow(collection) ? [collection] : nodes.filter(isFlow);
  const colon = nearest2(inner, (node2) => colonOf(node2, text));
  const comma = nearest2(inner, (node2) => commaOf(node2, text));
  return {
    json: json || (nearest2(inner, keyStyle) ?? "plain") === "double",
    colon: colon ?? ": ",
    comma: comma ?? (colon === ":" ? "," : ", "),
    pad: nearest2(inner, (node2) => padOf(node2, text)) ?? "",
    quote: nearest2(nodes, quoteOf) ?? "double",
    step: nearest2(inner, (node2) => stepOf(node2, text)) ?? null
  };
}
var isFlow = (node2) => (node2.kind === "map" || node2.kind === "seq") && node2.flow;
var keyStyle = (node2) => node2.kind === "map" && node2.pairs[0]?.key.kind === "scalar" ? node2.pairs[0].key.style : void 0;
function colonOf(node2, text) {
  const pair = node2.kind === "map" ? node2.pairs.find(({ value }) => value !== null) : void 0;
  const gap = pair?.value ? text.slice(pair.key.span.end, pair.value.span.start) : "";
  return /^ ?: ?$/.test(gap) ? gap : void 0;
}
function commaOf(node2, text) {
  const [first, second] = isFlow(node2) ? childEntries(node2, text) : [];
  const gap = first && second ? text.slice(first.end, second.start) : "";
  return /^, ?$/.test(gap) ? gap : void 0;
}
var childEntries = (node2, text) => node2.kind === "map" || node2.kind === "seq" ? entriesOf(node2, text) ?? [] : [];
function padOf(node2, text) {
  const first = isFlow(node2) ? childEntries(node2, text)[0] : void 0;
  const gap = first ? text.slice(node2.span.start + 1, first.start) : void 0;
  return gap !== void 0 && /^ *$/.test(gap) ? gap : void 0;
}
function stepOf(node2, text) {
  const first = isFlow(node2) ? childEntries(node2, text)[0] : void 0;
  if (!first) return void 0;
  if (!text.slice(node2.span.start, first.start).includes("\n")) return null;
  return Math.max(1, columnOf(text, first.start) - indentOf(text, node2.span.start));
}
var indentOf = (text, at3) => {
  const start = lineStart(text, at3);
  return /^ */.exec(text.slice(start, at3))?.[0].length ?? 0;
};

// src/yaml/insert.ts
function insertAfter(last, additions, site) {
  if (additions.length === 0) return [];
  return site.collection?.flow ? insertInBrackets(last, additions, site) : [insertLines(last, additions, site)];
}
function insertLines(last, additions, site) {
  const { text, collection } = site;
  const column = columnOf(text, last.start);
  const at3 = afterComments(text, last.end, collection?.kind === "seq" && sharesColumn(site, column) ? column + 1 : column);
  const style = { ...blockStyleAt(site.nodes, text), literals: takesBlockScalar(text, at3, column) };
  const lines = additions.flatMap(({ key, value }) => key === null ? itemLines(value, style) : pairLines(key, value, style));
  return { span: { start: at3, end: at3 }, text: `
${indented(lines, column).join("\n")}` };
}
function sharesColumn({ nodes, collection, text }, column) {
  const parent = nodes.at(-2);
  if (parent?.kind !== "map") return false;
  const entry = entriesOf(parent, text)?.find(({ value }) => value === collection);
  return entry !== void 0 && columnOf(text, entry.start) === column;
}
function insertInBrackets(last, additions, site) {
  const { text, collection, nodes, json } = site;
  const style = flowStyleAt(nodes, text, json);
  const ownLines2 = style.step !== null && text.slice(collection?.span.start, last.start).includes("\n");
  const column = ownLines2 ? columnOf(text, last.start) : indentOf(text, last.start);
  const inner = { ...style, step: innerStep(site, style.step) };
  const parts = additions.map(({ key, value }) => {
    const written4 = flowText(value, inner, column);
    return key === null ? written4 : flowPair(key, written4, style);
  });
  const at3 = { start: last.end, end: last.end };
  if (!ownLines2) return [{ span: at3, text: parts.map((part) => style.comma + part).join("") }];
  const line = `
${" ".repeat(column)}`;
  const isLast = collection && entriesOf(collection, text)?.at(-1)?.end === last.end;
  const rest = isLast && /^(,?)[ \t]*(?:#[^\r\n]*)?(?=\r?\n)/.exec(text.slice(last.end, lineEnd(text, last.end) + 2));
  if (!rest) return [{ span: at3, text: parts.map((part) => `,${line}${part}`).join("") }];
  const below2 = last.end + rest[0].length;
  const lines = { span: { start: below2, end: below2 }, text: line + parts.join(`,${line}`) + (rest[1] ?? "") };
  return rest[1] ? [lines] : [{ span: at3, text: "," }, lines];
}
function innerStep({ collection, text }, step) {
  const siblings = collection?.kind === "map" ? collection.pairs.map(({ value }) => value) : collection?.items ?? [];
  const sibling = siblings.findLast((node2) => node2 !== null && (node2.kind === "map" || node2.kind === "seq") && entriesOf(node2, text)?.[0]);
  return sibling && !text.slice(sibling.span.start, sibling.span.end).includes("\n") ? null : step;
}

// src/yaml/remove.ts
function removeLines(entries, removed2, text) {
  let joined = false;
  let kept;
  let done = 0;
  return entries.flatMap((entry, index) => {
    if (!removed2(index)) {
      joined = false;
      kept = entry;
      return [];
    }
    joined = index === 0 ? !beginsLine(text, entry.start) : joined;
    const last = afterDeeperComments(text, entry.end, columnOf(text, entry.start));
    const span = joined ? { start: entry.start, end: nextThing(text, last) } : ownLines({ start: entry.start, end: last, done }, kept, text);
    done = span.end;
    return [{ span, text: "" }];
  });
}
function nextThing(text, at3) {
  const blanks2 = /\s*/y;
  blanks2.lastIndex = at3;
  return at3 + (blanks2.exec(text)?.[0].length ?? 0);
}
function ownLines(lines, kept, text) {
  const start = lineStart(text, lines.start);
  if (start === lines.done) return { start, end: afterBreak(text, lines.end) };
  const before = lineEnd(text, lineStart(text, start - 1));
  const last = kept?.value && lastOf(kept.value);
  if (!last || !isBlockScalar(last)) return { start: before, end: lines.end };
  const blanks2 = /(?:\r?\n[ \t]*(?=\r?\n|$))*/y;
  blanks2.lastIndex = lines.end;
  const end2 = lines.end + (blanks2.exec(text)?.[0].length ?? 0);
  return end2 === text.length ? { start, end: end2 } : { start: before, end: end2 };
}
var afterBreak = (text, end2) => end2 + (/^\r?\n/.exec(text.slice(end2, end2 + 2))?.[0].length ?? 0);
function removeBetweenCommas(entries, removed2, text) {
  const lastKept = entries.findLastIndex((_, index) => !removed2(index));
  const commented = entries.some((entry, index) => index > 0 && text.slice(entries[index - 1]?.end, entry.start).includes("#"));
  return entries.flatMap((entry, index) => {
    if (!removed2(index)) return [];
    if (commented) return removeBesideComments(entry, text);
    const span = index < lastKept ? { start: entry.start, end: entries[index + 1]?.start ?? entry.end } : { start: entries[index - 1]?.end ?? entry.start, end: entry.end };
    return [{ span, text: "" }];
  });
}
function removeBesideComments(entry, text) {
  const ownLine = beginsLine(text, entry.start) && /^[ \t]*,?[ \t]*(?:#.*)?$/.test(text.slice(entry.end, lineEnd(text, entry.end)));
  const span = ownLine ? ownLines({ start: entry.start, end: lineEnd(text, entry.end), done: 0 }, void 0, text) : { start: entry.start, end: entry.end };
  const comma = skipBlanks(text, entry.end);
  const separate = text[comma] === "," && comma >= span.end;
  return separate ? [
    { span, text: "" },
    { span: { start: comma, end: comma + 1 }, text: "" }
  ] : [{ span, text: "" }];
}

// src/yaml/decoded.ts
var Units = class {
  text = "";
  #starts;
  #ends;
  /** No scalar decodes to more units than its source has, apart from one line break that is only implied. */
  constructor(sourceLength) {
    this.#starts = new Uint32Array(sourceLength + 1);
    this.#ends = new Uint32Array(sourceLength + 1);
  }
  /** Units that stand for themselves. */
  copy(source, from, to) {
    let unit = this.text.length;
    for (let at3 = from; at3 < to; at3++, unit++) {
      this.#starts[unit] = at3;
      this.#ends[unit] = at3 + 1;
    }
    this.text += source.slice(from, to);
  }
  /** Units that one stretch of the source stands for as a whole. */
  add(text, start, end2) {
    const from = this.text.length;
    this.#starts.fill(start, from, from + text.length);
    this.#ends.fill(end2, from, from + text.length);
    this.text += text;
  }
  finish(rest) {
    const { length } = this.text;
    const maps = { starts: this.#starts.subarray(0, length), ends: this.#ends.subarray(0, length) };
    return { text: this.text, ...maps, indent: null, ...rest };
  }
};

// src/yaml/scalar-block.ts
function readHeader(source, span) {
  const lineBreak2 = source.indexOf("\n", span.start);
  const body = lineBreak2 === -1 || lineBreak2 >= span.end ? span.end : lineBreak2 + 1;
  const line = source.slice(span.start, body);
  const indicators = /^[^\s#]*/.exec(line)?.[0] ?? "";
  const chomp = /[-+]/.exec(indicators)?.[0];
  return {
    folded: line.startsWith(">"),
    digit: Number(/[1-9]/.exec(indicators)?.[0] ?? 0),
    chomp: chomp === "-" || chomp === "+" ? chomp : "",
    end: span.start + indicators.length,
    body,
    sound: /^[|>](?:[1-9][-+]?|[-+][1-9]?)?(?:[ \t]+#[^\n]*|[ \t]*\r?)\n?$/.test(line)
  };
}
function readLine(source, start, limit) {
  const found = source.indexOf("\n", start);
  const next = found === -1 || found >= limit ? limit : found + 1;
  let end2 = next > start && source.charAt(next - 1) === "\n" ? next - 1 : next;
  if (end2 > start && source.charAt(end2 - 1) === "\r") end2--;
  let content = start;
  while (content < end2 && source.charAt(content) === " ") content++;
  return { start, content, end: end2, next };
}
function readLines(source, start, limit) {
  const lines = [];
  for (let at3 = start; at3 < limit; ) {
    const line = readLine(source, at3, limit);
    lines.push(line);
    at3 = line.next;
  }
  if (source.charAt(limit - 1) === "\n" && limit > start) lines.push({ start: limit, content: limit, end: limit, next: limit });
  return lines;
}
var isEmpty = (line) => line.content === line.end;
var width = (line) => line.content - line.start;
function decodeBlock(source, span, indent) {
  const units = new Units(span.end - span.start);
  const header = readHeader(source, span);
  const lines = readLines(source, header.body, span.end);
  const first = lines.findIndex((line) => !isEmpty(line));
  const opening = lines[first];
  if (!opening) return decodeEmpty(units, header, lines);
  const column = indent ?? width(opening);
  const last = lines.findLastIndex((line) => !isEmpty(line) || width(line) > column);
  for (const line of lines.slice(0, first)) {
    units.copy(source, Math.min(line.start + column, line.content), line.content);
    units.add("\n", line.end, line.next);
  }
  const content = lines.slice(first, last + 1);
  if (header.folded) addFolded(units, { source, lines: content, column });
  else addLiteral(units, { source, lines: content, column });
  const tail = addEnd(units, header, lines.slice(last));
  const tooWide = header.digit === 0 && lines.slice(0, first).some((line) => width(line) > column);
  const tooNarrow = content.some((line) => !isEmpty(line) && width(line) < column);
  return units.finish({ tail, indent: column, sound: header.sound && !tooWide && !tooNarrow });
}
function decodeEmpty(units, header, lines) {
  let tail = header.body;
  if (header.chomp === "+") {
    for (const line of lines.slice(0, Math.max(1, lines.length - 1))) {
      units.add("\n", line.end, line.next);
      tail = line.next;
    }
  }
  return units.finish({ tail, sound: header.sound });
}
var copyLine = (units, { source, column }, line) => units.copy(source, Math.min(line.start + column, line.content), line.end);
function addLiteral(units, content) {
  for (const [at3, line] of content.lines.entries()) {
    const before = content.lines[at3 - 1];
    if (before) units.add("\n", before.end, before.next);
    copyLine(units, content, line);
  }
}
function addFolded(units, content) {
  let pending = [];
  let before = "none";
  for (const line of content.lines) {
    const wide = width(line) > content.column || content.source.charAt(line.content) === "	";
    if (wide || !isEmpty(line)) {
      addBreaks(units, pending, before === "normal" && !wide);
      copyLine(units, content, line);
      before = wide ? "wide" : "normal";
      pending = [];
    }
    pending.push(line);
  }
}
function addBreaks(units, lines, folded) {
  const [first, second] = lines;
  if (folded && first) units.add(second ? "\n" : " ", first.end, (second ?? first).next);
  for (const line of folded ? lines.slice(2) : lines) units.add("\n", line.end, line.next);
}
function addEnd(units, header, lines) {
  const [last, ...empty] = lines;
  if (!last || header.chomp === "-") return last?.end ?? header.body;
  const count2 = header.chomp === "+" ? Math.max(1, empty.length) : 1;
  let tail = last.next;
  for (const line of lines.slice(0, count2)) {
    units.add("\n", line.end, line.next);
    tail = line.next;
  }
  return tail;
}
function indicatedColumn(source, span, text) {
  const line = readLines(source, readHeader(source, span).body, span.end).find((found) => !isEmpty(found));
  const own = /^(?: *\n)*( *)/.exec(text)?.[1]?.length ?? 0;
  return line ? Math.max(0, width(line) - own) : 0;
}

// src/yaml/scalar-flow.ts
var documentMark = /\n(?:---|\.\.\.)(?!\S)/;
function decodePlain(source, span) {
  const units = new Units(span.end - span.start);
  for (const line of unfold(source, span, units)) units.copy(source, line.start, line.end);
  return units.finish({ tail: span.end, sound: span.end > span.start && !documentMark.test(source.slice(span.start, span.end)) });
}
function decodeSingle(source, span) {
  const inner = { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) };
  const units = new Units(span.end - span.start);
  let paired = true;
  for (const line of unfold(source, inner, units)) {
    const written5 = source.slice(line.start, line.end);
    let at3 = 0;
    for (let quote3 = written5.indexOf("'"); quote3 !== -1; quote3 = written5.indexOf("'", at3)) {
      units.copy(source, line.start + at3, line.start + quote3);
      at3 = quote3 + (written5.charAt(quote3 + 1) === "'" ? 2 : 1);
      if (at3 === quote3 + 1) paired = false;
      units.add("'", line.start + quote3, line.start + at3);
    }
    units.copy(source, line.start + at3, line.end);
  }
  const written4 = source.slice(span.start, span.end);
  const closed = written4.length > 1 && written4.startsWith("'") && written4.endsWith("'");
  return units.finish({ tail: inner.end, sound: closed && paired && !documentMark.test(written4) });
}
function* unfold(source, inner, units) {
  let { start } = inner;
  for (let found = source.indexOf("\n", start); found !== -1 && found < inner.end; found = source.indexOf("\n", start)) {
    let end2 = found > start && source.charAt(found - 1) === "\r" ? found - 1 : found;
    while (end2 > start && isBlank(source.charAt(end2 - 1))) end2--;
    yield { start, end: end2 };
    start = addFold(units, source, { start: end2, end: inner.end });
  }
  yield { start, end: inner.end };
}
function addFold(units, source, span) {
  const nextLines = [];
  let at3 = skipBlanks2(source, span);
  for (let length = breakLength(source, at3, span.end); length > 0; length = breakLength(source, at3, span.end)) {
    nextLines.push(at3 + length);
    at3 = skipBlanks2(source, { start: at3 + length, end: span.end });
  }
  if (nextLines.length === 1) units.add(" ", span.start, at3);
  for (let line = 1; line < nextLines.length; line++) {
    const start = line === 1 ? span.start : nextLines[line - 1] ?? at3;
    units.add("\n", start, line === nextLines.length - 1 ? at3 : nextLines[line] ?? at3);
  }
  return at3;
}
var isBlank = (char) => char === " " || char === "	";
function skipBlanks2(source, span) {
  let at3 = span.start;
  while (at3 < span.end && isBlank(source.charAt(at3))) at3++;
  return at3;
}
function breakLength(source, at3, end2) {
  if (at3 < end2 && source.charAt(at3) === "\n") return 1;
  return at3 + 1 < end2 && source.startsWith("\r\n", at3) ? 2 : 0;
}
var escapes = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029",
  " ": " ",
  '"': '"',
  "'": "'",
  "/": "/",
  "\\": "\\",
  "	": "	"
};
var hexEscape = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8}))/y;
var hexLengths = { x: 2, u: 4, U: 8 };
var special = /[\\ \t\r\n"]/g;
function decodeDouble(source, span) {
  const units = new Units(span.end - span.start);
  const last = span.end - 1;
  let at3 = span.start + 1;
  let sound = at3 <= last && source.charAt(span.start) === '"' && source.charAt(last) === '"';
  while (at3 < last) {
    const part = { start: at3, end: span.end };
    const char = source.charAt(at3);
    if (char === "\\") {
      const { length } = units.text;
      at3 = addEscape(units, source, part);
      if (units.text.length - length >= at3 - part.start) sound = false;
    } else if (isBlank(char) || breakLength(source, at3, span.end) > 0) {
      const next = skipBlanks2(source, part);
      const breakEnd = next + breakLength(source, next, span.end);
      if (breakEnd > next) at3 = breakEnd > last ? last : addFold(units, source, part);
      else {
        units.copy(source, at3, next);
        at3 = next;
      }
    } else {
      if (char === '"') sound = false;
      special.lastIndex = at3 + 1;
      const next = Math.min(special.exec(source)?.index ?? last, last);
      units.copy(source, at3, next);
      at3 = next;
    }
  }
  const written4 = source.slice(span.start, span.end);
  return units.finish({ tail: last, sound: sound && at3 === last && !documentMark.test(written4) });
}
function addEscape(units, source, span) {
  const { start } = span;
  const char = source.charAt(start + 1);
  const short = escapes[char];
  if (short !== void 0) {
    units.add(short, start, start + 2);
    return start + 2;
  }
  const length = breakLength(source, start + 1, span.end);
  if (length > 0) return skipBlanks2(source, { start: start + 1 + length, end: span.end });
  hexEscape.lastIndex = start;
  const code = Number.parseInt((hexEscape.exec(source) ?? []).slice(1).join(""), 16);
  const end2 = start + 2 + (hexLengths[char] ?? 0);
  if (code <= 1114111 && end2 <= span.end) units.add(String.fromCodePoint(code), start, end2);
  else units.copy(source, start, Math.min(end2, span.end));
  return end2;
}

// src/yaml/scalar.ts
function decodeScalar(source, node2) {
  const decoded = decodeStyle(source, node2);
  if (decoded.text === node2.text) return decoded;
  const units = new Units(node2.text.length);
  units.add(node2.text, node2.span.start, node2.span.end);
  return units.finish({ tail: node2.span.end, sound: false });
}
function decodeStyle(source, { style, span, text }) {
  if (style === "plain") return decodePlain(source, span);
  if (style === "single") return decodeSingle(source, span);
  if (style === "double") return decodeDouble(source, span);
  const { digit } = readHeader(source, span);
  return decodeBlock(source, span, digit === 0 ? null : indicatedColumn(source, span, text));
}

// src/text/edit.ts
function applyEdits(text, edits) {
  const sorted = edits.map((edit, order5) => ({ edit, order: order5 }));
  sorted.sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.order - b.order);
  let result = "";
  let at3 = 0;
  for (const { edit } of sorted) {
    const { start, end: end2 } = edit.span;
    if (start < at3 && at3 > 0) throw new Error(`edits overlap at offset ${start}`);
    if (start < 0 || end2 < start || end2 > text.length) throw new Error(`edit of ${start} to ${end2} in a text of ${text.length}`);
    result += text.slice(at3, start) + edit.text;
    at3 = end2;
  }
  return result + text.slice(at3);
}

// src/yaml/block-frame.ts
function blockFrame(source, start, decoded) {
  const { digit } = readHeader(source, { start, end: source.length });
  const parent = parentColumn(source, start);
  const counted = parent === null ? null : Math.max(0, parent);
  const base = digit > 0 && decoded.indent !== null ? decoded.indent - digit : counted;
  const free = base !== null ? base + (digit || 2) : digit === 0 ? leading(source, start).length + 2 : null;
  return { parent, base, column: decoded.indent ?? free };
}
var leading = (source, start) => /^ *(?:[-?:][ \t]+)*/.exec(lineBefore(source, start))?.[0] ?? "";
var lineBefore = (source, start) => source.slice(lineStart2(source, start), start);
var lineStart2 = (source, at3) => at3 === 0 ? 0 : source.lastIndexOf("\n", at3 - 1) + 1;
function parentColumn(source, start) {
  const line = lineBefore(source, start);
  const lead = leading(source, start);
  const rest = line.slice(lead.length).replace(/^(?:[&!]\S*[ \t]+)*/, "");
  if (line === "" || /^---[ \t]/.test(line)) return -1;
  if (rest !== "") return lead.length;
  const indicator = lead.trimEnd().length - 1;
  return indicator < 0 ? null : indicator;
}
function rereadBlock(source, start, frame) {
  const header = readHeader(source, { start, end: source.length });
  if (header.digit > 0 && frame.base === null) return null;
  const column = header.digit > 0 ? (frame.base ?? 0) + header.digit : null;
  const least = column ?? (frame.parent ?? -1) + 1;
  const decoded = decodeBlock(source, { start, end: blockEnd(source, header.body, { column, least }) }, column);
  return decoded.sound ? decoded.text : null;
}
function blockEnd(source, body, known2) {
  let { column } = known2;
  for (let at3 = body; at3 < source.length; ) {
    const line = readLine(source, at3, source.length);
    const width3 = line.content - line.start;
    if (line.content < line.end) {
      if (width3 < (column ?? known2.least) || documentMark2.test(source.slice(at3, at3 + 4))) return at3;
      column ??= width3;
    }
    at3 = line.next;
  }
  return source.length;
}
var documentMark2 = /^(?:---|\.\.\.)(?!\S)/;

// src/yaml/block-edit.ts
function rewriteLines(change) {
  return chunks(change).map((chunk) => ({ span: hostSpan(change, chunk.old), text: closeChunk(change, chunk) }));
}
function chunks(change) {
  const joined = [];
  let shift = 0;
  for (const edit of [...change.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const own = change.header.folded ? extendFolded(change, edit.span) : extend(change.decoded.text, edit.span);
    const met = (joined.at(-1)?.old.end ?? -1) >= own.start ? joined.pop() : void 0;
    const old = { start: met?.old.start ?? own.start, end: Math.max(met?.old.end ?? 0, own.end) };
    const start = met?.wanted.start ?? own.start + shift;
    shift += edit.text.length - (edit.span.end - edit.span.start);
    joined.push({ old, wanted: { start, end: old.end + shift } });
  }
  return joined;
}
var extend = (text, { start, end: end2 }) => ({ start: lineStart2(text, start), end: lineEnd2(text, end2) });
function extendFolded({ source, decoded: { text, starts } }, span) {
  let { start } = span;
  const within2 = start > lineStart2(text, start);
  if (within2 && /[\r\n]/.test(source.charAt(starts[start - 1] ?? 0))) start--;
  while (!within2 && text.charAt(start - 1) === "\n") start--;
  let end2 = lineEnd2(text, span.end);
  while (text.charAt(end2) === "\n") end2++;
  return { start, end: end2 };
}
function lineEnd2(text, at3) {
  const lineBreak2 = text.indexOf("\n", at3);
  return lineBreak2 === -1 ? text.length : lineBreak2;
}
var startsLine = (text, at3) => at3 === 0 || text.charAt(at3 - 1) === "\n";
function hostSpan({ source, header, decoded }, old) {
  const { text, starts, tail } = decoded;
  const hostStart = (at3) => at3 === text.length ? tail : lineStart2(source, starts[at3] ?? tail);
  const start = startsLine(text, old.start) ? hostStart(old.start) : starts[old.start] ?? tail;
  return { start, end: header.folded ? hostStart(old.end) : starts[old.end] ?? tail };
}
function closeChunk(change, chunk) {
  const { source, span, decoded } = change;
  const { text, tail } = decoded;
  const lineBreak2 = source.slice(span.start, span.end).includes("\r\n") ? "\r\n" : "\n";
  const opens = startsLine(text, chunk.old.start);
  const written4 = writeLines(change, chunk.wanted, opens).replaceAll("\n", lineBreak2);
  if (chunk.old.end < text.length) return written4;
  const hasBreak = written4 === "" ? opens : written4.endsWith("\n");
  if (source.charAt(tail - 1) === "\n") return hasBreak ? written4 : written4 + lineBreak2;
  const spare = written4.endsWith("\n") && (tail < source.length || text.endsWith("\n"));
  const kept = spare ? written4.slice(0, -lineBreak2.length) : written4;
  return opens && chunk.old.start === text.length ? lineBreak2 + kept : kept;
}
function writeLines({ wanted, header, frame }, { start, end: end2 }, opens) {
  const indent = " ".repeat(frame.column ?? 0);
  return wanted.slice(start, end2).replace(/\n+|[^\n]+/g, (part, at3) => {
    if (!part.startsWith("\n")) return at3 === 0 && !opens ? part : indent + part;
    return header.folded && isFold(wanted, start + at3, part.length) ? `${part}
` : part;
  });
}
function isFold(text, at3, length) {
  const after = text.charAt(at3 + length);
  return at3 > 0 && after !== "" && !isBlank2(after) && !isBlank2(text.charAt(lineStart2(text, at3)));
}
var isBlank2 = (char) => char === " " || char === "	";
function changeHeader({ span, header, frame, wanted }) {
  let { digit } = header;
  if (digit === 0 && /^\n*[ \t]/.test(wanted)) {
    if (frame.base === null || frame.column === null) return null;
    digit = frame.column - frame.base;
    if (digit < 1 || digit > 9) return null;
  }
  const chomp = chompFor(wanted, header);
  if (digit === header.digit && chomp === header.chomp) return [];
  return [{ span: { start: span.start, end: header.end }, text: `${header.folded ? ">" : "|"}${digit || ""}${chomp}` }];
}
function chompFor(wanted, header) {
  if (wanted === "") return header.chomp === "+" ? "-" : header.chomp;
  if (!wanted.endsWith("\n")) return "-";
  return wanted === "\n" || wanted.endsWith("\n\n") ? "+" : header.chomp === "-" ? "" : header.chomp;
}

// src/yaml/scalar-proof.ts
var isBlock = ({ node: node2 }) => node2.style === "literal" || node2.style === "folded";
function reads(held, edits, wanted) {
  const { source, node: node2, decoded } = held;
  const result = applyEdits(source, edits);
  const span = { start: node2.span.start, end: node2.span.end + result.length - source.length };
  const written4 = result.slice(span.start, span.end);
  if (isDisputed(node2.style, written4)) return false;
  if (isBlock(held)) return rereadBlock(result, span.start, blockFrame(source, span.start, decoded)) === wanted;
  if (leastIndent(written4) < leastIndent(source.slice(node2.span.start, node2.span.end))) return false;
  if (node2.style === "plain" && !staysPlain(held, written4, wanted)) return false;
  const decode3 = node2.style === "plain" ? decodePlain : node2.style === "single" ? decodeSingle : decodeDouble;
  const again = decode3(result, span);
  return again.sound && again.text === wanted;
}
var otherBreaks = /[\x85\u2028\u2029]/;
var emptyAfterEscapedBreak = /\\\r?\n[ \t]*\r?\n/;
var tabFirst = /^.[-+]?(?:[ \t][^\n]*)?\r?\n\s*\t/;
var spacesLast = /\n +(?:\r?\n)*$/;
function isDisputed(style, written4) {
  if (otherBreaks.test(written4)) return true;
  if (style === "double") return emptyAfterEscapedBreak.test(written4);
  return style !== "plain" && style !== "single" && (tabFirst.test(written4) || spacesLast.test(written4));
}
function leastIndent(source) {
  let least = Number.POSITIVE_INFINITY;
  for (const match of source.matchAll(/\n( *)[^ \r\n]/g)) least = Math.min(least, match[1]?.length ?? 0);
  return least;
}
function staysPlain({ source, node: node2 }, written4, wanted) {
  const wasText = typeof scalarValue(node2) === "string";
  const isText3 = typeof scalarValue({ ...node2, text: wanted }) === "string";
  return isPlain(written4, endsInFlow(source, node2.span.end)) && (isText3 || !wasText);
}

// src/yaml/scalar-edit.ts
function locate({ starts, ends, tail }, { start, end: end2 }) {
  const from = starts[start] ?? tail;
  return { start: from, end: start === end2 ? from : ends[end2 - 1] ?? tail };
}
function editScalar(held, edits) {
  if (!held.decoded.sound) return null;
  const wanted = applyEdits(held.decoded.text, edits);
  if (wanted === held.decoded.text) return [];
  const inPlace2 = editInPlace(held, edits);
  if (inPlace2 && reads(held, inPlace2, wanted)) return inPlace2;
  const lines = isBlock(held) ? editLines(held, edits, wanted) : null;
  if (lines && reads(held, lines, wanted)) return lines;
  return writeQuoted(held, wanted);
}
function formOf(held, text, at3) {
  if (!held.decoded.sound) return null;
  const edit = { span: { start: at3, end: at3 }, text };
  const wanted = applyEdits(held.decoded.text, [edit]);
  const place2 = locate(held.decoded, edit.span);
  const form = editInPlace(held, [edit])?.[0]?.text ?? (isBlock(held) ? formInLines(held, edit, wanted) : null);
  return form !== null && reads(held, [{ span: place2, text: form }], wanted) ? form : null;
}
function editInPlace(held, edits) {
  const made2 = [];
  for (const edit of edits) {
    if (isBlock(held) && !staysInLine(held.decoded.text, edit)) return null;
    const text = encodePiece(edit.text, held.node.style);
    if (text === null) return null;
    made2.push({ span: locate(held.decoded, edit.span), text });
  }
  return made2;
}
function staysInLine(text, { span, text: replacement2 }) {
  const start = lineStart2(text, span.start);
  const end2 = lineEnd2(text, start);
  return end2 > start && span.end <= end2 && (replacement2 !== "" || span.start > start || span.end < end2);
}
function blockChange({ source, node: node2, decoded }, edits, wanted) {
  const frame = blockFrame(source, node2.span.start, decoded);
  if (frame.column === null || !edits.every((edit) => isPrintable(edit.text))) return null;
  return { source, span: node2.span, header: readHeader(source, node2.span), decoded, frame, edits, wanted };
}
function editLines(held, edits, wanted) {
  const change = blockChange(held, edits, wanted);
  const header = change && changeHeader(change);
  return change && header && [...header, ...rewriteLines(change).flatMap((edit) => shrink(held.source, edit))];
}
function formInLines(held, edit, wanted) {
  const change = blockChange(held, [edit], wanted);
  const [lines] = change ? rewriteLines(change) : [];
  if (!lines) return null;
  const place2 = locate(held.decoded, edit.span).start;
  const before = held.source.slice(lines.span.start, place2);
  const after = held.source.slice(place2, lines.span.end);
  const fits = lines.text.length >= before.length + after.length && lines.text.startsWith(before) && lines.text.endsWith(after);
  return fits ? lines.text.slice(before.length, lines.text.length - after.length) : null;
}
function shrink(source, { span, text }) {
  const old = source.slice(span.start, span.end);
  const shorter = Math.min(old.length, text.length);
  let tail = 0;
  while (tail < shorter && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  while (cutsPair(old, old.length - tail) || cutsPair(text, text.length - tail)) tail--;
  let head = 0;
  while (head < shorter - tail && old.charAt(head) === text.charAt(head)) head++;
  while (cutsPair(old, head) || cutsPair(text, head)) head--;
  if (head + tail === old.length && head + tail === text.length) return [];
  return [{ span: { start: span.start + head, end: span.end - tail }, text: text.slice(head, text.length - tail) }];
}
var cutsPair = (text, at3) => /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(0, at3 - 1), at3 + 1));
function writeQuoted(held, wanted) {
  const { span } = held.node;
  if (!isBlock(held)) return [{ span, text: doubleQuoted(wanted) }];
  const header = readHeader(held.source, span);
  const quoted2 = { span: { start: span.start, end: header.end }, text: doubleQuoted(wanted) };
  return header.body < span.end ? [quoted2, { span: { start: header.body, end: span.end }, text: "" }] : [quoted2];
}

// src/yaml/keep-style.ts
function keepStyle(old, value, place2) {
  if (typeof scalarValue(old) !== "string") return null;
  const plain4 = staysString(value, place2.flow) || value.includes("\n") && isPlain(value, place2.flow);
  if (old.style === "plain" && !plain4) return null;
  return editScalar({ source: place2.text, node: old, decoded: decodeScalar(place2.text, old) }, [difference(old.text, value)]);
}
function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (isHighSurrogate(before, start - 1)) start--;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && isHighSurrogate(before, before.length - tail - 1)) tail--;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
var isHighSurrogate = (text, at3) => /[\ud800-\udbff]/.test(text.charAt(at3));

// src/yaml/rename.ts
function renameKey(key, name, site) {
  if (key?.kind !== "scalar") return void 0;
  const flow = site.collection?.flow === true;
  const kept = keepStyle(key, name, { text: site.text, flow });
  if (kept) return kept;
  const { quote: quote3 } = blockStyleAt(site.nodes, site.text);
  return [{ span: key.span, text: site.json ? doubleQuoted(name) : scalarText(name, { flow, quote: quote3 }) }];
}

// src/yaml/comments.ts
function linesWithComments(old, value, { text, style }) {
  const entries = (old.kind === "map" || old.kind === "seq") && !old.flow ? entriesOf(old, text) : void 0;
  const parts = partsOf(value);
  if (!entries || entries.length !== parts.length) return [...commentsIn(old, text), ...blockLines(value, style)];
  return parts.flatMap((part, index) => {
    const entry = entries[index];
    const next = entries[index + 1];
    const lines = blockLines(part, style);
    if (!entry) return lines;
    const trailing = next ? commentsBetween(text, entry.end, lineEnd(text, entry.end)) : [];
    const above = index === 0 ? [] : commentsBetween(text, lineEnd(text, entries[index - 1]?.end ?? 0), entry.start);
    const [comment2] = trailing;
    const isJoined = comment2 !== void 0 && !holdsLines(part);
    const last = isJoined ? [`${lines.at(-1)} ${comment2}`] : lines.slice(-1);
    return [...above, ...commentsOf(entry, text), ...isJoined ? [] : trailing, ...lines.slice(0, -1), ...last];
  });
}
function partsOf(value) {
  if (isList(value)) return value.map((item) => [item]);
  return isMap(value) ? Object.entries(value).map(([key, item]) => ({ [key]: item })) : [];
}
var holdsLines = (value) => JSON.stringify(value).includes("\\n");
var commentsIn = (node2, text) => commentsAmong(leavesOf(node2), text, { start: node2.span.start, end: "flow" in node2 && node2.flow ? node2.span.end : null });
var commentsOf = ({ key, value, start }, text) => commentsAmong([...key ? leavesOf(key) : [], ...value ? leavesOf(value) : []], text, { start, end: null });
function commentsAmong(leaves, text, { start, end: end2 }) {
  const comments = [];
  let at3 = start;
  for (const leaf of leaves) {
    comments.push(...commentsBetween(text, at3, leaf.span.start));
    if (isBlockScalar(leaf)) comments.push(...headerComment(text, leaf));
    at3 = leaf.span.end;
  }
  return end2 === null ? comments : [...comments, ...commentsBetween(text, at3, end2)];
}
var commentsBetween = (text, start, end2) => [...text.slice(start, end2).matchAll(/(?:^|\s)(#[^\r\n]*)/g)].map((match) => match[1] ?? "");
function headerComment(text, scalar2) {
  const match = /^[|>][-+\d]*[ \t]+(#[^\r\n]*)/.exec(text.slice(scalar2.span.start, lineEnd(text, scalar2.span.start)));
  return match?.[1] ? [match[1]] : [];
}
function leavesOf(node2) {
  if (node2.kind === "map") return node2.pairs.flatMap(({ key, value }) => [...leavesOf(key), ...value ? leavesOf(value) : []]);
  if (node2.kind === "seq") return node2.items.flatMap((item) => item ? leavesOf(item) : []);
  return [node2];
}

// src/yaml/rewrite.ts
function rewrite(wanted) {
  const { entry, value, site } = wanted;
  const flow = site.json || site.collection?.flow === true;
  const kept = entry.value?.kind === "scalar" && typeof value === "string" ? keepStyle(entry.value, value, { text: site.text, flow }) : null;
  return kept ?? (flow ? rewriteInBrackets(wanted) : rewriteBlock(wanted));
}
function rewriteInBrackets({ entry, value, site }) {
  const { text, nodes, json } = site;
  const style = flowStyleAt(nodes, text, json);
  const written4 = flowText(value, style, indentOf(text, entry.start));
  if (entry.value) return [{ span: spanOf(entry.value, value, text), text: written4 }];
  if (entry.slot !== null) return [insertion(entry.slot, ` ${written4}`)];
  return entry.key ? [insertion(entry.end, style.colon + written4)] : void 0;
}
function rewriteBlock(wanted) {
  const { text, nodes, collection } = wanted.site;
  const { slot, value: old, start } = wanted.entry;
  if (slot === null) return void 0;
  const isBlock3 = old !== null && isBlockCollection(old);
  const below2 = old !== null && lineStart(text, old.span.start) !== lineStart(text, slot);
  const column = columnOf(text, start);
  const literals2 = !isBlock3 && !below2 && takesBlockScalar(text, lineEnd(text, wanted.entry.end), column);
  const style = { ...blockStyleAt(old ? [...nodes, old] : nodes, text), literals: literals2 };
  if (isBlock3 || below2) return isBlock3 && isInline(wanted.value) ? dissolve(wanted, style) : [inPlace(wanted, style)];
  if (old && !collection && !isInline(wanted.value) && !beginsLine(text, start)) {
    const lines = linesAt(lineEnd(text, wanted.entry.end), blockLines(wanted.value, style));
    return [{ span: spanOf(old, wanted.value, text), text: "" }, ...lines];
  }
  const { head, tail } = blockOf(wanted, style);
  const block = { head, tail: indented(tail, column) };
  if (old) return replaceOnLine(old, block, wanted);
  const at3 = head ? lineEnd(text, slot) : afterComments(text, slot, column + (collection ? 1 : 0));
  return [...head ? [insertion(slot, ` ${head}`)] : [], ...linesAt(at3, block.tail)];
}
function blockOf({ entry, value, site }, style) {
  if (site.collection?.kind === "map") return keyBlock(value, style);
  const dash = entry.value ? spanOf(entry.value, value, site.text).start - entry.start : 2;
  return itemBlock(value, { ...style, dash });
}
function replaceOnLine(old, { head, tail }, { entry, value, site }) {
  const { text } = site;
  const slot = entry.slot ?? entry.start;
  const { start, end: end2 } = spanOf(old, value, text);
  const comments = headerComment(text, old).map((comment2) => ` ${comment2}`);
  if (head === "") return [{ span: { start: slot, end: end2 }, text: comments.join("") }, ...linesAt(lineEnd(text, end2), tail)];
  const gap = /[^\s]/.test(text.charAt(start - 1)) && start > slot ? " " : "";
  return [{ span: { start, end: end2 }, text: gap + head + comments.join("") }, ...linesAt(lineEnd(text, end2), tail)];
}
function inPlace({ entry, value, site }, style) {
  const { text, collection } = site;
  const old = entry.value ?? entry.key;
  const start = firstStart2(old, text) ?? entry.start;
  const span = { start, end: old ? endOf(old, text) : entry.end };
  if (isInline(value)) return { span, text: itemBlock(value, style).head };
  const column = columnOf(text, start);
  const lines = old ? linesWithComments(old, value, { text, style }) : blockLines(value, style);
  const pad = collection?.kind === "map" && column <= columnOf(text, entry.start) ? style.step : 0;
  return {
    span,
    text: " ".repeat(pad) + indented(lines, column + pad).join("\n").trimStart()
  };
}
function dissolve({ entry, value, site }, style) {
  const { text } = site;
  const old = entry.value;
  const entries = old?.kind === "map" || old?.kind === "seq" ? entriesOf(old, text) : void 0;
  const first = entries?.[0];
  if (!old || old.tag !== void 0 || !entries || !first || entry.slot === null) return void 0;
  const { head } = itemBlock(value, style);
  if (lineStart(text, first.start) === lineStart(text, entry.slot)) {
    const others = removeLines(entries, (index) => index > 0, text);
    return [{ span: { start: first.start, end: first.end }, text: head }, ...others];
  }
  const props = /(?:[ \t]+&\S*)?/y;
  props.lastIndex = entry.slot;
  const at3 = entry.slot + (props.exec(text)?.[0].length ?? 0);
  return [insertion(at3, ` ${head}`), ...removeLines(entries, () => true, text)];
}
var insertion = (at3, text) => ({ span: { start: at3, end: at3 }, text });
var linesAt = (at3, lines) => lines.length === 0 ? [] : [insertion(at3, lines.map((line) => `
${line}`).join(""))];
var isBlockCollection = (node2) => (node2.kind === "map" || node2.kind === "seq") && !node2.flow;
var firstStart2 = (node2, text) => node2?.kind === "map" || node2?.kind === "seq" ? entriesOf(node2, text)?.[0]?.start : node2?.span.start;
function spanOf(node2, value, text) {
  const props = node2.kind !== "alias" && (node2.tag !== void 0 || node2.anchor !== void 0 && !isInline(value));
  return { start: props ? propsStart(text, node2) : node2.span.start, end: endOf(node2, text) };
}
function writeEmptyText(region2, value, language) {
  const { text } = region2;
  const json = language === "json";
  const style = blockStyleAt([], text);
  const written4 = json ? flowText(value, flowStyleAt([], text, true), 0) : isInline(value) ? itemBlock(value, style).head : blockLines(value, style).join("\n");
  const at3 = lineEnd(text, text.trimEnd().length);
  if (at3 > 0) return [insertion(at3, `
${written4}`)];
  const ends = text !== "" || json || region2.toHostText(`${written4}
`, 0) === null;
  return [insertion(0, ends ? written4 : `${written4}
`)];
}

// src/yaml/apply.ts
function localEdits(plan, tree) {
  const innerFirst = [...plan.values()].sort((a, b) => b.nodes.length - a.nodes.length);
  const edits = [];
  for (const change of innerFirst) {
    const made2 = editsOfChange(change, tree);
    if (!made2) return void 0;
    edits.push(...made2);
  }
  return arrange(edits, tree.region.text);
}
function editsOfChange(change, tree) {
  const collection = change.nodes.at(-1);
  if (!collection) return change.written.has(0) ? writeRoot(tree, change.written.get(0) ?? null) : [];
  if (collection.kind !== "map" && collection.kind !== "seq") return void 0;
  const site = siteOf(tree, change.nodes);
  const entries = entriesOf(collection, site.text);
  if (!entries) return void 0;
  if (change.removed.size === entries.length) return replaceAll(change, collection, tree);
  const isRemoved = (index) => change.removed.has(index);
  const last = entries.findLast((_, index) => !isRemoved(index));
  const additions = [...change.added].map(([key, value]) => ({ key: typeof key === "string" ? key : null, value }));
  const parts = [
    ...[...change.renamed].map(([index, key]) => renameKey(entries[index]?.key, key, site)),
    ...[...change.written].map(([index, value]) => writeEntry(entries[index], value, site)),
    last && insertAfter(last, additions, site),
    (collection.flow ? removeBetweenCommas : removeLines)(entries, isRemoved, site.text)
  ];
  return parts.every((part) => part !== void 0) ? parts.flat() : void 0;
}
var writeEntry = (entry, value, site) => entry && rewrite({ entry, value, site });
function replaceAll(change, collection, tree) {
  const value = collection.kind === "map" ? Object.fromEntries(change.added) : [...change.added.values()];
  const site = siteOf(tree, change.nodes.slice(0, -1));
  if (!site.collection) return writeRoot(tree, value);
  return writeEntry(
    entriesOf(site.collection, site.text)?.find((entry) => entry.value === collection),
    value,
    site
  );
}
function writeRoot(tree, value) {
  const { root, region: region2 } = tree;
  const site = siteOf(tree, []);
  if (!root) return tree.problems.length === 0 || tree.language === "json" ? writeEmptyText(region2, value, tree.language) : void 0;
  const entry = { start: root.span.start, slot: root.span.start, end: endOf(root, site.text), key: null, value: root };
  return rewrite({ entry, value, site });
}
function siteOf(tree, nodes) {
  const last = nodes.at(-1);
  const collection = last?.kind === "map" || last?.kind === "seq" ? last : null;
  return { text: tree.region.text, json: tree.language === "json", nodes, collection };
}

// src/yaml/merge.ts
var tables = /* @__PURE__ */ new WeakMap();
function tableOf(map3) {
  const known2 = tables.get(map3);
  if (known2) return known2;
  const table2 = /* @__PURE__ */ new Map();
  const merges = [];
  for (const pair of map3.pairs) {
    if (isMerge(pair.key)) merges.push(...mapsOf(pair.value));
    else table2.set(keyName(pair.key), { pair, merged: false });
  }
  for (const merged of merges) {
    for (const [name, { pair }] of tableOf(merged)) if (!table2.has(name)) table2.set(name, { pair, merged: true });
  }
  tables.set(map3, table2);
  return table2;
}
var countingPair = (map3, name) => tableOf(map3).get(name);
var mergedPairs = (map3) => [...tableOf(map3).values()].map(({ pair }) => pair);
var isMerge = (key) => key.kind === "scalar" && key.style === "plain" && key.text === "<<";
function mapsOf(value) {
  const target = followed(value);
  const maps = target?.kind === "seq" ? target.items.map(followed) : [target];
  return maps.filter((map3) => map3?.kind === "map");
}
var followed = (node2) => node2?.kind === "alias" ? node2.target : node2;
function keysOf(node2) {
  if (node2?.kind !== "map") return [];
  return mergedPairs(node2).flatMap((pair) => keyName(pair.key) ?? []);
}

// src/yaml/change.ts
function changeOf(plan, nodes) {
  const node2 = nodes.at(-1) ?? null;
  const known2 = plan.get(node2);
  if (known2) return known2;
  const change = { nodes, written: /* @__PURE__ */ new Map(), removed: /* @__PURE__ */ new Set(), renamed: /* @__PURE__ */ new Map(), added: /* @__PURE__ */ new Map() };
  plan.set(node2, change);
  return change;
}
function indexIn(nodes) {
  const [parent, node2] = [nodes.at(-2), nodes.at(-1)];
  if (parent?.kind === "map") return parent.pairs.findIndex(({ value }) => value === node2);
  return parent?.kind === "seq" ? parent.items.indexOf(node2 ?? null) : 0;
}
function entryIndex(node2, step) {
  if (node2.kind === "seq") return typeof step === "number" && step < node2.items.length ? step : void 0;
  const index = node2.pairs.findLastIndex(({ key }) => keyName(key) === String(step) && !isMerge(key));
  return index === -1 ? void 0 : index;
}
function saysNothing(node2) {
  if (node2 === null) return true;
  if (node2.kind === "scalar") return scalarValue(node2) === null;
  return node2.kind === "map" && node2.pairs.length === 0 || node2.kind === "seq" && node2.items.length === 0;
}
function put(change, at3, growth) {
  if (typeof at3 === "number" && at3 < entryCount(change)) {
    const value2 = grown(change.written.get(at3), growth);
    if (value2 === void 0) return false;
    change.written.set(at3, value2);
    change.removed.delete(at3);
    return true;
  }
  if (typeof at3 === "number" && at3 > entryCount(change) + change.added.size) return false;
  const value = grown(change.added.get(at3), growth);
  if (value === void 0) return false;
  change.added.set(at3, value);
  return true;
}
function entryCount({ nodes }) {
  const collection = nodes.at(-1);
  if (collection?.kind === "map") return collection.pairs.length;
  return collection?.kind === "seq" ? collection.items.length : 1;
}
function drop(change, index) {
  change.removed.add(index);
  change.written.delete(index);
  change.renamed.delete(index);
}

// src/yaml/template.ts
function holdsTemplate(text) {
  return /\{\{|\{%|\$\{|\$\(|#\{|<%|<[A-Za-z_][^<>\n]*>|<\.\.\.>/.test(text);
}
function holdsStructuralTemplate(text) {
  return /\{\{|\{%|<%|%\{/.test(text);
}
function placeholders(text) {
  if (!text.includes("<") || text.length > longest || /<\/|\/>/.test(text)) return [];
  const bare = text.replace(/\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|\$\{[^}]*\}|\$\([^)]*\)/gs, (match) => "\0".repeat(match.length));
  const found = bare.matchAll(/(?<![?P<])<(?:\.\.\.|[\p{L}_](?:[\p{L}\p{N}_ ./-]*[\p{L}\p{N}_])?)>/gu);
  return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
var longest = 1e4;

// src/yaml/plain-value.ts
var made = /* @__PURE__ */ new WeakMap();
function plainValue(node2) {
  if (node2 === null) return null;
  if (made.has(node2)) return made.get(node2);
  made.set(node2, void 0);
  const value = compute(node2);
  made.set(node2, value);
  return value;
}
function compute(node2) {
  switch (node2.kind) {
    case "alias":
      return node2.target ? plainValue(node2.target) : void 0;
    case "seq":
      return node2.items.map(plainValue);
    case "map":
      return Object.fromEntries(
        mergedPairs(node2).flatMap((pair) => {
          const name = keyName(pair.key);
          return name === void 0 ? [] : [[name, plainValue(pair.value)]];
        })
      );
    case "scalar": {
      if (holdsTemplate(node2.text)) return void 0;
      const value = scalarValue(node2);
      return typeof value === "symbol" ? void 0 : value;
    }
  }
}

// src/yaml/assign.ts
function assign(plan, nodes, value) {
  const node2 = nodes.at(-1);
  const change = changeOf(plan, nodes.slice(0, -1));
  const index = indexIn(nodes);
  change.written.delete(index);
  change.removed.delete(index);
  if (!node2 || isSame(plainValue(node2), value) && !needsQuotes(node2)) return node2 !== void 0;
  if (node2.kind === "map" && isMap(value) && isComparable(node2, value)) return assignPairs(plan, nodes, { node: node2, value });
  if (node2.kind === "seq" && isList(value) && node2.items.length > 0 && value.length > 0) return assignItems(plan, nodes, { node: node2, value });
  change.written.set(index, value);
  return true;
}
var needsQuotes = (node2) => node2.kind === "scalar" && node2.style === "plain" && /^[%@`]/.test(node2.text);
function isComparable({ pairs: pairs2 }, value) {
  const names4 = pairs2.map(({ key }) => keyName(key));
  const ordinary = !names4.includes(void 0) && new Set(names4).size === names4.length && !pairs2.some(({ key }) => isMerge(key));
  return ordinary && names4.some((name) => name !== void 0 && Object.hasOwn(value, name));
}
function assignPairs(plan, nodes, { node: node2, value }) {
  const change = changeOf(plan, nodes);
  node2.pairs.forEach(({ key }, index) => {
    if (!Object.hasOwn(value, keyName(key) ?? "")) drop(change, index);
  });
  return Object.entries(value).every(([key, item]) => {
    const index = entryIndex(node2, key);
    return assignEntry(plan, nodes, { node: index === void 0 ? void 0 : node2.pairs[index]?.value, at: index ?? key, value: item });
  });
}
function assignEntry(plan, nodes, { node: node2, at: at3, value }) {
  if (node2) return assign(plan, [...nodes, node2], value);
  if (node2 === null && value === null) return true;
  return put(changeOf(plan, nodes), at3, { op: "set", path: [], value });
}
function assignItems(plan, nodes, { node: node2, value }) {
  const change = changeOf(plan, nodes);
  const kept = node2.items.length > value.length ? keptItems(node2, value) : void 0;
  if (kept) {
    for (const index of node2.items.keys()) if (!kept.has(index)) drop(change, index);
    return true;
  }
  for (let index = value.length; index < node2.items.length; index++) drop(change, index);
  return value.every((item, at3) => assignEntry(plan, nodes, { node: node2.items[at3], at: at3, value: item }));
}
function keptItems(node2, value) {
  const kept = /* @__PURE__ */ new Set();
  let from = 0;
  for (const item of value) {
    const index = node2.items.findIndex((old, at3) => at3 >= from && isSame(plainValue(old), item));
    if (index === -1) return void 0;
    kept.add(index);
    from = index + 1;
  }
  return kept;
}

// src/yaml/plan.ts
function planOf(edits) {
  const plan = /* @__PURE__ */ new Map();
  return edits.every((edit) => enter(plan, edit)) ? plan : void 0;
}
function enter(plan, edit) {
  if (edit.at.spot.missing.includes("")) return false;
  if (edit.op === "remove") return enterRemoval(plan, edit.at.spot.nodes, edit.at.spot.missing);
  return edit.op === "rename" ? enterName(plan, edit) : enterValue(plan, edit);
}
function enterValue(plan, { op, at: at3, value }) {
  const { nodes, missing } = at3.spot;
  const node2 = nodes.at(-1) ?? null;
  const [first, ...path7] = missing;
  if (op === "set" && first === void 0 && node2 !== null) return assign(plan, nodes, value);
  if (node2 && isCut(node2, at3.spot.tree)) return false;
  if (saysNothing(node2)) return put(changeOf(plan, nodes.slice(0, -1)), indexIn(nodes), { op, path: missing, value });
  const change = changeOf(plan, nodes);
  if (node2?.kind === "seq") {
    const next = node2.items.length + change.added.size;
    return first === void 0 ? put(change, next, { op: "set", path: path7, value }) : typeof first === "number" && put(change, first, { op, path: path7, value });
  }
  return node2?.kind === "map" && first !== void 0 && put(change, entryIndex(node2, first) ?? String(first), { op, path: path7, value });
}
function isCut(node2, { problems: [problem] }) {
  return problem !== void 0 && "flow" in node2 && node2.flow && node2.span.end >= problem.span.start;
}
function enterRemoval(plan, nodes, missing) {
  if (missing.length === 0) {
    if (nodes.length < 2) return false;
    drop(changeOf(plan, nodes.slice(0, -1)), indexIn(nodes));
    return true;
  }
  const [node2, step] = [nodes.at(-1), missing[0]];
  const isWritten2 = missing.length === 1 && step !== void 0 && (node2?.kind === "map" || node2?.kind === "seq");
  const index = isWritten2 ? entryIndex(node2, step) : void 0;
  if (index !== void 0) drop(changeOf(plan, nodes), index);
  return true;
}
function enterName(plan, { at: at3, key }) {
  const { nodes, steps: steps2, missing } = at3.spot;
  const path7 = missing.length === 0 ? nodes.slice(0, -1) : nodes;
  const step = missing.length === 0 ? steps2.at(-1) : missing[0];
  const map3 = path7.at(-1);
  if (map3?.kind !== "map" || missing.length > 1 || step === void 0) return false;
  const index = entryIndex(map3, step);
  const old = index === void 0 ? void 0 : map3.pairs[index]?.key;
  if (index === void 0 || old?.kind !== "scalar") return false;
  if (keyName(old) === key) return true;
  const change = changeOf(plan, path7);
  if (entryIndex(map3, key) !== void 0 || change.added.has(key) || [...change.renamed.values()].includes(key)) return false;
  change.renamed.set(index, key);
  return true;
}

// src/yaml/shared.ts
function isShared(edit) {
  const { nodes, missing, parentShared, tree } = edit.at.spot;
  const node2 = nodes.at(-1);
  if (missing.length > 0 || edit.op === "append") return edit.at.shared;
  if (parentShared) return true;
  return edit.op !== "rename" && node2 !== void 0 && tree.aliased.size > 0 && holds(node2, tree.aliased);
}
function holds(node2, aliased) {
  if (aliased.has(node2)) return true;
  if (node2.kind === "map") return node2.pairs.some(({ key, value }) => holds(key, aliased) || value !== null && holds(value, aliased));
  return node2.kind === "seq" && node2.items.some((item) => item !== null && holds(item, aliased));
}

// src/yaml/edit.ts
var set = (at3, value) => ({ op: "set", at: at3, value });
var append = (at3, value) => ({ op: "append", at: at3, value });
var remove = (at3) => ({ op: "remove", at: at3 });
var rename = (at3, key) => ({ op: "rename", at: at3, key });
function editsOf(edits) {
  if (edits.some(isShared)) return "shared";
  const byTree = /* @__PURE__ */ new Map();
  for (const edit of edits) byTree.set(edit.at.tree, [...byTree.get(edit.at.tree) ?? [], edit]);
  const made2 = [];
  for (const [tree, group] of [...byTree].sort(([a], [b]) => b.region.depth - a.region.depth)) {
    const plan = planOf(group);
    const local = plan && localEdits(plan, tree);
    const lifted = local && !overlap(local) ? tree.region.lift(local) : "not-representable";
    if (lifted === "not-representable") return lifted;
    made2.push(...lifted);
  }
  const byFile2 = [...new Set(made2.map(({ file }) => file))].map((file) => made2.filter((edit) => edit.file === file));
  const arranged = byFile2.map((edits2) => arrange(edits2, edits2[0]?.file.text ?? ""));
  return arranged.some(overlap) ? "not-representable" : arranged.flat();
}
function overlap(edits) {
  const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.some(({ start }, index) => start < (spans[index - 1]?.end ?? 0));
}

// src/model/check-names.ts
var checkNames = {
  apiserver: "kube_apiserver_metrics",
  etcd: "etcd",
  "controller-manager": "kube_controller_manager",
  scheduler: "kube_scheduler"
};
var names = {
  apiserver: "the API server",
  etcd: "etcd",
  "controller-manager": "the controller manager",
  scheduler: "the scheduler"
};
var spoken = (component) => names[component];
var components = new Map(Object.entries(checkNames).map(([component, check2]) => [check2, component]));
var aliases = /* @__PURE__ */ new Map([
  ["etcd", "etcd"],
  ["kubeetcd", "etcd"],
  ["kubescheduler", "kube_scheduler"],
  ["scheduler", "kube_scheduler"],
  ["kubecontrollermanager", "kube_controller_manager"],
  ["controllermanager", "kube_controller_manager"],
  ["kubeapiserver", "kube_apiserver_metrics"],
  ["kubeapiservermetric", "kube_apiserver_metrics"]
]);
var componentOf = (check2) => components.get(check2) ?? null;
function nearMiss(name) {
  if (components.has(name)) return null;
  const bare = name.toLowerCase().replace(/[-_. ]/g, "");
  return aliases.get(bare) ?? aliases.get(bare.replace(/s$/, "")) ?? null;
}

// src/model/cluster.ts
var components2 = ["apiserver", "etcd", "controller-manager", "scheduler"];

// src/model/filesystem.ts
function resolvePath(agent, path7, container = agent.agentContainer) {
  const wanted = normalPath(path7);
  if (wanted === null) return { kind: "unknown" };
  const covering = container.mounts.filter((mount2) => mount2.path === "unknown" || isAtOrBelow(wanted, mount2.path));
  if (covering.some((mount2) => mount2.path === "unknown")) return { kind: "unknown" };
  const mount = covering.reduce((best3, own) => best3 && best3.path.length > own.path.length ? best3 : own, null);
  if (!mount) return isProvided(wanted) ? { kind: "provided" } : { kind: container.mountsKnown ? "unmounted" : "unknown" };
  const lost = replacedMounts(agent, container).find((replaced) => replaced.mount === mount);
  if (lost) return { kind: "replaced", ...lost };
  const volume = volumeOf(agent, mount);
  if (volume === null) return { kind: "no-volume", mount };
  return volume === "unknown" ? { kind: "unknown" } : behind(mount, volume, wanted);
}
function behind(mount, volume, wanted) {
  const { source } = volume;
  if (mount.subPath === "unknown") return { kind: "unknown" };
  const below2 = wanted.slice(mount.path === "/" ? 1 : mount.path.length + 1);
  const inside2 = joinPath(mount.subPath ?? "", below2);
  if (source.kind === "emptyDir") return { kind: "empty", mount, volume };
  if (source.kind === "other") return { kind: "other", mount, volume };
  if (source.kind === "hostPath") {
    return source.path === "unknown" ? { kind: "unknown" } : { kind: "host", path: joinPath(source.path, inside2), below: below2, mount, volume };
  }
  if (source.items.state === "unknown" || source.items.items.some((item) => item.state !== "present")) return { kind: "unknown" };
  return { kind: "key", key: source.items.items.length > 0 ? keyAt(source.items.items, inside2) : topLevel(inside2), mount, volume };
}
var keyAt = (items, path7) => items.find((item) => item.at("path").text === path7)?.at("key").text ?? null;
var topLevel = (path7) => path7 === "" || path7.includes("/") ? null : path7;
function volumeOf(agent, mount) {
  if (mount.name === "unknown") return "unknown";
  const named3 = agent.volumes.items.findLast((volume) => volume.name === mount.name);
  if (named3) return named3;
  return agent.volumes.known && agent.volumes.items.every((volume) => volume.name !== "unknown") ? null : "unknown";
}
function replacedMounts(agent, container) {
  if (agent.flavour !== "operator") return [];
  return container.mounts.flatMap((mount, index) => {
    const by = container.mounts.slice(index + 1).findLast((later) => isSame2(later.name, mount.name) || isSame2(later.path, mount.path));
    return by ? [{ mount, by }] : [];
  });
}
var isSame2 = (a, b) => a !== "unknown" && a === b;
function seenAt(agent, hostPath) {
  return agent.agentContainer.mounts.flatMap((mount) => {
    const top = mount.path === "unknown" ? null : resolvePath(agent, mount.path);
    if (top?.kind !== "host" || top.mount !== mount || !isAtOrBelow(hostPath, top.path)) return [];
    const path7 = joinPath(mount.path, hostPath.slice(top.path === "/" ? 1 : top.path.length + 1));
    const back = resolvePath(agent, path7);
    return back.kind === "host" && back.path === hostPath ? [{ path: path7, mount }] : [];
  });
}
function normalPath(path7) {
  if (!path7.startsWith("/")) return null;
  const steps2 = [];
  for (const step of path7.split("/")) {
    if (step === "..") steps2.pop();
    else if (step !== "" && step !== ".") steps2.push(step);
  }
  return `/${steps2.join("/")}`;
}
function joinPath(above, below2) {
  if (above === "" || below2 === "") return above + below2;
  return above.endsWith("/") ? above + below2 : `${above}/${below2}`;
}
var isAtOrBelow = (path7, base) => path7 === base || base === "/" || path7.startsWith(`${base}/`);
var directoryOf = (path7) => path7.slice(0, path7.lastIndexOf("/")) || "/";
var fileNameOf = (path7) => path7.slice(path7.lastIndexOf("/") + 1);
var provided = [
  ...["/etc/ssl", "/usr", "/opt/datadog-agent", "/etc/datadog-agent", "/var/run", "/run", "/tmp"],
  ...["/host/proc", "/host/sys", "/host/root", "/host/var"]
];
var isProvided = (path7) => provided.some((base) => isAtOrBelow(path7, base));
var isServiceAccountCa = (path7) => /^(\/var)?\/run\/secrets\/kubernetes\.io\/serviceaccount\/ca\.crt$/.test(normalPath(path7) ?? "");

// src/model/ignored-autoconf.ts
var variable = "DD_IGNORE_AUTOCONF";
function ignoredNames(places, unread = []) {
  return {
    names: places.flatMap(namesIn),
    known: places.flatMap(scalarsOf).every((scalar2) => scalar2.state === "absent" || scalar2.state === "present" && scalar2.kind === "scalar"),
    unread
  };
}
function namesIn(place2) {
  return scalarsOf(place2).flatMap((scalar2) => {
    const matches2 = scalar2.state === "present" ? (scalar2.text ?? "").matchAll(/\S+/g) : [];
    return [...matches2].map((match) => {
      const { 0: name, index: start } = match;
      return { name, at: scalar2.part(start, start + name.length), scalar: scalar2, start };
    });
  });
}
var scalarsOf = (place2) => place2.kind === "seq" ? place2.items : [place2];
function ignorePlaces(owner) {
  const list = owner.at("env");
  const item = ignoreEntry(list);
  const written4 = item && (item.at("valueFrom").state === "absent" ? item.at("value") : item.at("valueFrom"));
  const open = [list, owner.at("envDict"), owner.at("envFrom"), ...list.items].filter((at3) => at3.state === "unknown");
  const configMaps = owner.at("envFrom").items.map((source) => source.at("configMapRef"));
  return [...written4 ? [written4] : [], owner.at("envDict", variable), ...open, ...configMaps];
}
var ignoreEntry = (list) => list.items.findLast((item) => item.at("name").text === variable);
function ignoreByVariable(env, check2) {
  const item = ignoreEntry(env);
  if (!item) return [append(env, { name: variable, value: check2 })];
  const value = item.at("value");
  if (value.state === "present") return [set(value, `${value.text ?? ""} ${check2}`.trim())];
  return item.at("valueFrom").state === "absent" && value.state === "absent" ? [set(value, check2)] : [];
}
function unreadVariables(env) {
  return env.items.flatMap((item) => {
    const at3 = item.at("name");
    const written4 = at3.text ?? "";
    if (written4 === variable || !/^(?:DD_)?IGNORE_?AUTO_?CONF(?:IG)?S?$/i.test(written4)) return [];
    return [{ at: at3, written: written4, right: variable, value: item.at("value"), edits: ignoreEntry(env) ? [] : [set(at3, variable)] }];
  });
}
function unreadLists(right, datadog, others) {
  const name = "ignoreAutoConfig";
  const found = (map3, way) => map3.keys.filter((key) => /^ignore_?auto_?conf(?:ig)?s?$/i.test(key) && map3.at(key) !== right).map((key) => ({ at: map3.at(key).key, written: `${way}${key}`, right: `datadog.${name}`, value: map3.at(key) }));
  const misspelt = found(datadog, "datadog.");
  const misplaced = Object.entries(others).flatMap(([way, map3]) => found(map3, way));
  return [...misspelt, ...misplaced].map((one) => ({
    ...one,
    edits: misspelt.includes(one) && right.kind === null ? [rename(one.value, name)] : moved(one.value, right)
  }));
}
function moved(value, right) {
  if (right.kind === "scalar" || value.state !== "present") return [];
  const there = namesIn(right).map(({ name }) => name);
  const names4 = namesIn(value).filter(({ name }) => !there.includes(name));
  return [...names4.map(({ name }) => append(right, name)), remove(value)];
}

// src/text/source-file.ts
var fileAndLine = ({ file, span }) => `${file.path}:${file.position(span.start).line}`;
var SourceFile = class {
  path;
  text;
  #lineStarts;
  constructor(path7, text) {
    this.path = path7;
    this.text = text;
  }
  /** Where an offset lies. Offsets past the end are taken as the end. */
  position(offset) {
    const starts = this.#starts();
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    const hidden = low === 0 && this.text.startsWith("\uFEFF") ? 1 : 0;
    return { line: low + 1, column: Math.max(1, clamped - (starts[low] ?? 0) + 1 - hidden) };
  }
  /** Number of lines; an empty file has one. */
  get lineCount() {
    return this.#starts().length;
  }
  /** The span of a 1-based line without its line break (LF or CRLF). A line past the end is empty and lies at the end. */
  lineSpan(line) {
    const starts = this.#starts();
    const start = starts[line - 1] ?? this.text.length;
    const next = starts[line];
    if (next === void 0) return { start, end: this.text.length };
    return { start, end: next - (this.text[next - 2] === "\r" ? 2 : 1) };
  }
  #starts() {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    for (let at3 = this.text.indexOf("\n"); at3 !== -1; at3 = this.text.indexOf("\n", at3 + 1)) starts.push(at3 + 1);
    this.#lineStarts = starts;
    return starts;
  }
};

// src/text/terminal.ts
var ascii = /^[ -~]*$/;
var shortEscapes = { "	": "    ", "\n": "\\n", "\r": "\\r" };
function printable(text) {
  const visible = ascii.test(text) ? text : text.replace(/(?! )[\p{C}\p{Z}]/gu, escaped);
  return visible.replaceAll("##[", "##\\x5b");
}
function escaped(character) {
  const short = shortEscapes[character];
  if (short !== void 0) return short;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, "0")}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
var printableLines = (text) => text.split("\n").map(printable).join("\n");
var isZeroWidth = (character) => /[\p{Mn}\p{Me}\u1160-\u11FF]/u.test(character);
var isWide = (character) => new RegExp("[\\u1100-\\u115F\\u2329\\u232A\\u2E80-\\u303E\\u3041-\\u4DBF\\u4E00-\\uA4CF\\uA960-\\uA97F\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE10-\\uFE19\\uFE30-\\uFE6F\\uFF01-\\uFF60\\uFFE0-\\uFFE6\\u{16FE0}-\\u{18DFF}\\u{1AFF0}-\\u{1B2FF}\\u{1F200}-\\u{1F265}\\u{20000}-\\u{3FFFD}]|(?![\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}", "u").test(
  character
);
function displayWidth(text) {
  if (ascii.test(text)) return text.length;
  let width3 = 0;
  for (const character of text) width3 += ascii.test(character) ? 1 : widthOf(character);
  return width3;
}
function widthOf(character) {
  if (isZeroWidth(character)) return 0;
  return isWide(character) ? 2 : 1;
}
function paint(color) {
  const tone = (on, off) => (text) => color && text !== "" ? `\x1B[${on}m${text}\x1B[${off}m` : text;
  return {
    red: tone(31, 39),
    green: tone(32, 39),
    yellow: tone(33, 39),
    blue: tone(34, 39),
    cyan: tone(36, 39),
    dim: tone(2, 22),
    bold: tone(1, 22)
  };
}

// src/text/json-reader.ts
var maxProblems = 100;
var blanks = /[ \t\n\r]+/y;
var oddBlanks = /[\f\v\u00A0\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]+/y;
var comment = /(?:\/\/|#)[^\n\r]*|\/\*[\s\S]*?\*\//y;
function shown(text) {
  const characters = Array.from(text.slice(0, 100));
  return `\`${printable(characters.length > 40 ? `${characters.slice(0, 39).join("")}\u2026` : text)}\``;
}
var JsonReader = class {
  text;
  problems = [];
  /** The offset of the next character. */
  at = 0;
  #gaveUp = false;
  constructor(text) {
    this.text = text;
  }
  /** The next character; empty at the end and after giving up. */
  get next() {
    return this.text.charAt(this.at);
  }
  /** Notes a problem in the characters from `start` to `end`, unless the reader has given up or noted 100. */
  problem(code, [start, end2], message2) {
    if (!this.#gaveUp && this.problems.length < maxProblems) this.problems.push({ code, message: message2, span: { start, end: end2 } });
  }
  /** Notes a problem after which the rest has no sensible reading: goes to the end and notes nothing more. */
  giveUp(code, range3, message2) {
    this.problem(code, range3, message2);
    this.#gaveUp = true;
    this.at = this.text.length;
  }
  /** Gives up at a character that makes no sense where it stands. */
  unexpected() {
    this.giveUp("unexpected", [this.at, this.at + 1], `${shown(this.next)} can't stand here in JSON`);
  }
  /** True when a sticky pattern matches here. Moves nothing. */
  sees(pattern) {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }
  /** Takes what a sticky pattern matches here; empty when it doesn't match. */
  take(pattern) {
    const start = this.at;
    if (this.sees(pattern)) this.at = pattern.lastIndex;
    return this.text.slice(start, this.at);
  }
  /** Goes to the next character that means something. Comments and blanks foreign to JSON are skipped and noted. */
  skipBlanks() {
    for (; ; ) {
      this.take(blanks);
      const start = this.at;
      const odd = this.take(oddBlanks);
      if (odd) this.problem("odd-blank", [start, this.at], `${shown(odd)} is not a blank in JSON, though it may look like one`);
      else if (this.take(comment)) this.problem("comment", [start, this.at], "JSON has no comments");
      else if (this.text.startsWith("/*", start))
        this.giveUp("unclosed", [start, start + 2], "JSON has no comments, and this one is never closed");
      else return;
    }
  }
};

// src/text/json-scalar.ts
var typographic = "\u201C\u201D\u201E";
var openingQuote = /["'\u201C-\u201E]/y;
var escapes2 = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	", '"': '"', "\\": "\\", "/": "/" };
var goodEscape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
var badEscape = /\\(?:u[\dA-Fa-f]{0,3}|\r\n|[\s\S])/uy;
var end = String.raw`(?=[\s,:;\]}[{"'#]|/[/*]|$)`;
var literal = new RegExp(String.raw`(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)${end}`, "y");
var foreignLiteral = new RegExp(`(?:true|false|null|none)${end}`, "iy");
var numberLike = new RegExp(String.raw`[-+]?(?:\.?\d[\d.eE+_-]*|0[xob][\da-f_]+|NaN|Infinity)${end}`, "iy");
var isWordStart = (character) => /[\p{L}\p{M}\p{N}\p{S}\p{Cs}_%+\-.@*&\\!?]/u.test(character);
var bareKeyText = /[^\s:,[\]{}"'#]+/y;
var bareText = /[^,[\]{}\n\r]+/y;
var itemStart = /[{["'\u201C-\u201E]|[\w$.-]+[ \t]*:/y;
function startsItem(reader) {
  return reader.sees(itemStart) || reader.sees(literal) || reader.sees(foreignLiteral);
}
function readString(reader) {
  const start = reader.at;
  const quote3 = reader.next;
  if (!reader.take(openingQuote)) return null;
  const noted = reader.problems.length;
  const text = decode(reader, typographic.includes(quote3) ? typographic : quote3);
  if (reader.next === "" || isWordStart(reader.text.charAt(reader.at + 1))) {
    reader.problems.length = noted;
    giveUpAtQuote(reader, start);
  } else reader.at++;
  if (quote3 === "'") reader.problem("single-quotes", [start, reader.at], "JSON takes double quotes only, not single ones");
  else if (quote3 !== '"') reader.problem("typographic-quotes", [start, reader.at], "JSON takes straight double quotes only");
  return { kind: "scalar", style: "double", span: { start, end: reader.at }, text };
}
function giveUpAtQuote(reader, start) {
  const { at: at3 } = reader;
  const text = shown(reader.text.slice(start, at3 + 1));
  if (reader.next === "") reader.giveUp("unclosed", [start, start + 1], "the text that begins here has no closing quote");
  else
    reader.giveUp(
      "unescaped-quote",
      [at3, at3 + 1],
      `this quote ends the text ${text}: one before it is missing, or this one needs a backslash`
    );
}
function decode(reader, closers2) {
  let text = "";
  while (reader.next !== "" && !closers2.includes(reader.next)) {
    const start = reader.at;
    const code = reader.text.charCodeAt(start);
    if (code === 92) text += decodeEscape(reader);
    else {
      reader.at = code < 32 ? controlsEnd(reader.text, start) : plainEnd(reader.text, closers2, start);
      text += reader.text.slice(start, reader.at);
      if (code < 32) reader.problem("control-character", [start, reader.at], controlMessage(reader.text.slice(start, reader.at)));
    }
  }
  return text;
}
function decodeEscape(reader) {
  const good = reader.take(goodEscape);
  if (good) return good.length > 2 ? String.fromCharCode(Number.parseInt(good.slice(2), 16)) : escapes2[good.charAt(1)] ?? "";
  const start = reader.at;
  const bad = reader.take(badEscape) || reader.take(/\\/y);
  const remedy = bad.startsWith("\\u") ? "four hexadecimal digits must follow `\\u`" : "write `\\\\` for a backslash";
  reader.problem("bad-escape", [start, reader.at], `${shown(bad)} is not an escape in JSON: ${bad === "\\'" ? "write `'`" : remedy}`);
  return bad === "\\'" ? "'" : bad;
}
function plainEnd(text, closers2, start) {
  let at3 = start;
  while (text.charCodeAt(at3) >= 32 && text.charCodeAt(at3) !== 92 && !closers2.includes(text.charAt(at3))) at3++;
  return at3;
}
function controlsEnd(text, start) {
  let at3 = start;
  while (text.charCodeAt(at3) < 32) at3++;
  return at3;
}
function controlMessage(controls) {
  if (/[\n\r]/.test(controls)) return "a text in JSON stays on one line: write `\\n` for a line break";
  return `${controls === "	" ? "a tab" : shown(controls)} inside a text must be written as an escape${controls === "	" ? ", `\\t`" : ""}`;
}
function readBareKey(reader) {
  const start = reader.at;
  const text = isWordStart(reader.next) ? reader.take(bareKeyText) : "";
  if (!text) return null;
  reader.problem("bare-word", [start, reader.at], `the key ${shown(text)} needs double quotes in JSON`);
  return { kind: "scalar", style: "plain", span: { start, end: reader.at }, text };
}
function readWord(reader) {
  const start = reader.at;
  const text = reader.take(literal) || takeForeignLiteral(reader) || takeBadNumber(reader) || takeBareText(reader);
  return text ? { kind: "scalar", style: "plain", span: { start, end: reader.at }, text } : null;
}
function takeForeignLiteral(reader) {
  const start = reader.at;
  const word2 = reader.take(foreignLiteral);
  const text = word2.toLowerCase().replace("none", "null");
  if (word2) reader.problem("python-literal", [start, reader.at], `JSON knows no ${shown(word2)}: write \`${text}\``);
  return text;
}
function takeBadNumber(reader) {
  const start = reader.at;
  const text = reader.take(numberLike);
  if (text) reader.problem("bad-number", [start, reader.at], `${shown(text)} is not a number in JSON`);
  return text;
}
function takeBareText(reader) {
  const start = reader.at;
  if (!isWordStart(reader.next)) return "";
  const text = reader.take(bareText).trimEnd();
  reader.at = start + text.length;
  reader.problem("bare-word", [start, reader.at], `${shown(text)} is not JSON: a text needs double quotes`);
  return text;
}

// src/text/json-brackets.ts
var maxDepth = 200;
var closers = { "{": "}", "[": "]" };
var JsonBrackets = class {
  #reader;
  /** Offsets of the brackets that are open. */
  #open = [];
  constructor(reader) {
    this.#reader = reader;
  }
  get depth() {
    return this.#open.length;
  }
  /** Passes an opening bracket and goes to the first item; false when there is none, and the collection's end is passed. */
  hasFirst() {
    const reader = this.#reader;
    const start = reader.at++;
    this.#open.push(start);
    if (this.depth > maxDepth) reader.giveUp("too-deep", [start, start + 1], `brackets are nested more than ${maxDepth} deep`);
    this.#skipCommas();
    return !this.#ends();
  }
  /** Goes from an item to the next; false when there is none, and the collection's end is passed. */
  hasNext() {
    const reader = this.#reader;
    const previous = reader.at;
    reader.skipBlanks();
    const comma = reader.at;
    const separated = reader.take(/,/y) !== "";
    if (separated) this.#skipCommas();
    if (separated && reader.next === this.#closer) {
      reader.problem("trailing-comma", [comma, comma + 1], "JSON allows no comma before a closing bracket");
    }
    if (this.#ends()) return false;
    if (separated) return true;
    if (startsItem(reader)) reader.problem("missing-comma", [previous, previous], "a comma is missing here");
    else reader.unexpected();
    return true;
  }
  /** Skips commas that separate nothing. */
  #skipCommas() {
    const reader = this.#reader;
    reader.skipBlanks();
    while (reader.take(/,/y)) {
      reader.problem("extra-comma", [reader.at - 1, reader.at], "nothing stands before this comma");
      reader.skipBlanks();
    }
  }
  /** Passes the end of the innermost collection if it is here: its bracket, a wrong one, or the end of the text. */
  #ends() {
    const reader = this.#reader;
    const { next } = reader;
    if (next === this.#closer) reader.at++;
    else if (next === "" || next === "}" || next === "]") this.#endsWrongly(next);
    else return false;
    this.#open.pop();
    return true;
  }
  #endsWrongly(next) {
    const reader = this.#reader;
    const { at: at3 } = reader;
    const bracket2 = reader.text.charAt(this.#start);
    const opener = [this.#start, this.#start + 1];
    const missing = this.#open.map((offset) => closers[reader.text.charAt(offset)]).reverse();
    if (next === "")
      reader.giveUp("unclosed", opener, `this \`${bracket2}\` is never closed: the text ends without ${shown(missing.join(""))}`);
    else if (missing.includes(next)) reader.problem("unclosed", opener, `this \`${bracket2}\` is not closed before the next \`${next}\``);
    else {
      reader.at++;
      reader.problem("wrong-bracket", [at3, at3 + 1], `\`${bracket2}\` is closed by \`${next}\`: write \`${closers[bracket2]}\``);
    }
  }
  get #start() {
    return this.#open.at(-1) ?? 0;
  }
  get #closer() {
    return closers[this.#reader.text.charAt(this.#start)];
  }
};

// src/text/json.ts
function scanJson(text) {
  const scanner = new Scanner(new JsonReader(text));
  const root = scanner.scan();
  return { root, problems: scanner.reader.problems.sort((a, b) => a.span.start - b.span.start), duplicates: scanner.duplicates };
}
var Scanner = class {
  reader;
  duplicates = [];
  #brackets;
  constructor(reader) {
    this.reader = reader;
    this.#brackets = new JsonBrackets(reader);
  }
  scan() {
    const { reader } = this;
    const { problems: problems2 } = reader;
    reader.skipBlanks();
    if (reader.next === "") {
      if (problems2.length === 0) reader.problem("empty", [0, reader.text.length], "there is no JSON here");
      return null;
    }
    const root = this.#value();
    if (root?.kind === "scalar" && root.style === "plain" && problems2.length > 0) return root;
    reader.skipBlanks();
    const start = reader.at;
    const rest = reader.text.slice(start).trimEnd();
    const told = problems2.some(({ code }) => code === "unclosed" || code === "wrong-bracket");
    if (rest && !told) reader.problem("extra-text", [start, start + rest.length], `${shown(rest)} follows the end of the JSON value`);
    return root;
  }
  #value() {
    const { reader } = this;
    if (reader.next === "{") return this.#map();
    if (reader.next === "[") return this.#seq();
    const scalar2 = readString(reader) ?? readWord(reader);
    if (!scalar2) reader.unexpected();
    return scalar2;
  }
  #seq() {
    const start = this.reader.at;
    const items = [];
    for (let more = this.#brackets.hasFirst(); more; more = this.#brackets.hasNext()) {
      const item = this.#value();
      if (item) items.push(item);
    }
    return { kind: "seq", flow: true, span: { start, end: this.reader.at }, items };
  }
  #map() {
    const start = this.reader.at;
    const pairs2 = [];
    const seen = /* @__PURE__ */ new Map();
    for (let more = this.#brackets.hasFirst(); more; more = this.#brackets.hasNext()) {
      const key = readString(this.reader) ?? readBareKey(this.reader);
      if (!key) {
        this.reader.unexpected();
        continue;
      }
      const first = seen.get(key.text);
      if (first) this.duplicates.push({ name: key.text, first, second: key.span });
      else seen.set(key.text, key.span);
      pairs2.push({ key, value: this.#pairValue(key) });
    }
    return { kind: "map", flow: true, span: { start, end: this.reader.at }, pairs: pairs2 };
  }
  #pairValue(key) {
    const { reader } = this;
    reader.skipBlanks();
    const colon = reader.at;
    if (reader.take(/:/y)) {
      reader.skipBlanks();
      if (!reader.sees(/[,}\]]|$/y)) return this.#value();
      if (reader.next) reader.problem("missing-value", [colon, colon + 1], `the key ${shown(key.text)} has no value`);
    } else if (reader.sees(/[,}\]]/y)) {
      reader.problem("missing-value", [key.span.start, key.span.end], `the key ${shown(key.text)} has no value`);
    } else if (startsItem(reader)) {
      reader.problem("missing-colon", [key.span.end, key.span.end], `a colon is missing after the key ${shown(key.text)}`);
      return this.#value();
    } else if (reader.next) reader.unexpected();
    return null;
  }
};

// node_modules/yaml/browser/dist/nodes/identity.js
var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
var isAlias = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === ALIAS;
var isDocument = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === DOC;
var isMap2 = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === MAP;
var isPair = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === PAIR;
var isScalar = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === SCALAR;
var isSeq = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === SEQ;
function isCollection(node2) {
  if (node2 && typeof node2 === "object")
    switch (node2[NODE_TYPE]) {
      case MAP:
      case SEQ:
        return true;
    }
  return false;
}
function isNode(node2) {
  if (node2 && typeof node2 === "object")
    switch (node2[NODE_TYPE]) {
      case ALIAS:
      case MAP:
      case SCALAR:
      case SEQ:
        return true;
    }
  return false;
}
var hasAnchor = (node2) => (isScalar(node2) || isCollection(node2)) && !!node2.anchor;

// node_modules/yaml/browser/dist/visit.js
var BREAK = /* @__PURE__ */ Symbol("break visit");
var SKIP = /* @__PURE__ */ Symbol("skip children");
var REMOVE = /* @__PURE__ */ Symbol("remove node");
function visit(node2, visitor) {
  const visitor_ = initVisitor(visitor);
  if (isDocument(node2)) {
    const cd = visit_(null, node2.contents, visitor_, Object.freeze([node2]));
    if (cd === REMOVE)
      node2.contents = null;
  } else
    visit_(null, node2, visitor_, Object.freeze([]));
}
visit.BREAK = BREAK;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
function visit_(key, node2, visitor, path7) {
  const ctrl = callVisitor(key, node2, visitor, path7);
  if (isNode(ctrl) || isPair(ctrl)) {
    replaceNode(key, path7, ctrl);
    return visit_(key, ctrl, visitor, path7);
  }
  if (typeof ctrl !== "symbol") {
    if (isCollection(node2)) {
      path7 = Object.freeze(path7.concat(node2));
      for (let i = 0; i < node2.items.length; ++i) {
        const ci = visit_(i, node2.items[i], visitor, path7);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK)
          return BREAK;
        else if (ci === REMOVE) {
          node2.items.splice(i, 1);
          i -= 1;
        }
      }
    } else if (isPair(node2)) {
      path7 = Object.freeze(path7.concat(node2));
      const ck = visit_("key", node2.key, visitor, path7);
      if (ck === BREAK)
        return BREAK;
      else if (ck === REMOVE)
        node2.key = null;
      const cv = visit_("value", node2.value, visitor, path7);
      if (cv === BREAK)
        return BREAK;
      else if (cv === REMOVE)
        node2.value = null;
    }
  }
  return ctrl;
}
async function visitAsync(node2, visitor) {
  const visitor_ = initVisitor(visitor);
  if (isDocument(node2)) {
    const cd = await visitAsync_(null, node2.contents, visitor_, Object.freeze([node2]));
    if (cd === REMOVE)
      node2.contents = null;
  } else
    await visitAsync_(null, node2, visitor_, Object.freeze([]));
}
visitAsync.BREAK = BREAK;
visitAsync.SKIP = SKIP;
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node2, visitor, path7) {
  const ctrl = await callVisitor(key, node2, visitor, path7);
  if (isNode(ctrl) || isPair(ctrl)) {
    replaceNode(key, path7, ctrl);
    return visitAsync_(key, ctrl, visitor, path7);
  }
  if (typeof ctrl !== "symbol") {
    if (isCollection(node2)) {
      path7 = Object.freeze(path7.concat(node2));
      for (let i = 0; i < node2.items.length; ++i) {
        const ci = await visitAsync_(i, node2.items[i], visitor, path7);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK)
          return BREAK;
        else if (ci === REMOVE) {
          node2.items.splice(i, 1);
          i -= 1;
        }
      }
    } else if (isPair(node2)) {
      path7 = Object.freeze(path7.concat(node2));
      const ck = await visitAsync_("key", node2.key, visitor, path7);
      if (ck === BREAK)
        return BREAK;
      else if (ck === REMOVE)
        node2.key = null;
      const cv = await visitAsync_("value", node2.value, visitor, path7);
      if (cv === BREAK)
        return BREAK;
      else if (cv === REMOVE)
        node2.value = null;
    }
  }
  return ctrl;
}
function initVisitor(visitor) {
  if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
    return Object.assign({
      Alias: visitor.Node,
      Map: visitor.Node,
      Scalar: visitor.Node,
      Seq: visitor.Node
    }, visitor.Value && {
      Map: visitor.Value,
      Scalar: visitor.Value,
      Seq: visitor.Value
    }, visitor.Collection && {
      Map: visitor.Collection,
      Seq: visitor.Collection
    }, visitor);
  }
  return visitor;
}
function callVisitor(key, node2, visitor, path7) {
  if (typeof visitor === "function")
    return visitor(key, node2, path7);
  if (isMap2(node2))
    return visitor.Map?.(key, node2, path7);
  if (isSeq(node2))
    return visitor.Seq?.(key, node2, path7);
  if (isPair(node2))
    return visitor.Pair?.(key, node2, path7);
  if (isScalar(node2))
    return visitor.Scalar?.(key, node2, path7);
  if (isAlias(node2))
    return visitor.Alias?.(key, node2, path7);
  return void 0;
}
function replaceNode(key, path7, node2) {
  const parent = path7[path7.length - 1];
  if (isCollection(parent)) {
    parent.items[key] = node2;
  } else if (isPair(parent)) {
    if (key === "key")
      parent.key = node2;
    else
      parent.value = node2;
  } else if (isDocument(parent)) {
    parent.contents = node2;
  } else {
    const pt = isAlias(parent) ? "alias" : "scalar";
    throw new Error(`Cannot replace node with ${pt} parent`);
  }
}

// node_modules/yaml/browser/dist/doc/directives.js
var escapeChars = {
  "!": "%21",
  ",": "%2C",
  "[": "%5B",
  "]": "%5D",
  "{": "%7B",
  "}": "%7D"
};
var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
var Directives = class _Directives {
  constructor(yaml, tags) {
    this.docStart = null;
    this.docEnd = false;
    this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
    this.tags = Object.assign({}, _Directives.defaultTags, tags);
  }
  clone() {
    const copy = new _Directives(this.yaml, this.tags);
    copy.docStart = this.docStart;
    return copy;
  }
  /**
   * During parsing, get a Directives instance for the current document and
   * update the stream state according to the current version's spec.
   */
  atDocument() {
    const res = new _Directives(this.yaml, this.tags);
    switch (this.yaml.version) {
      case "1.1":
        this.atNextDocument = true;
        break;
      case "1.2":
        this.atNextDocument = false;
        this.yaml = {
          explicit: _Directives.defaultYaml.explicit,
          version: "1.2"
        };
        this.tags = Object.assign({}, _Directives.defaultTags);
        break;
    }
    return res;
  }
  /**
   * @param onError - May be called even if the action was successful
   * @returns `true` on success
   */
  add(line, onError) {
    if (this.atNextDocument) {
      this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
      this.tags = Object.assign({}, _Directives.defaultTags);
      this.atNextDocument = false;
    }
    const parts = line.trim().split(/[ \t]+/);
    const name = parts.shift();
    switch (name) {
      case "%TAG": {
        if (parts.length !== 2) {
          onError(0, "%TAG directive should contain exactly two parts");
          if (parts.length < 2)
            return false;
        }
        const [handle, prefix] = parts;
        this.tags[handle] = prefix;
        return true;
      }
      case "%YAML": {
        this.yaml.explicit = true;
        if (parts.length !== 1) {
          onError(0, "%YAML directive should contain exactly one part");
          return false;
        }
        const [version3] = parts;
        if (version3 === "1.1" || version3 === "1.2") {
          this.yaml.version = version3;
          return true;
        } else {
          const isValid = /^\d+\.\d+$/.test(version3);
          onError(6, `Unsupported YAML version ${version3}`, isValid);
          return false;
        }
      }
      default:
        onError(0, `Unknown directive ${name}`, true);
        return false;
    }
  }
  /**
   * Resolves a tag, matching handles to those defined in %TAG directives.
   *
   * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
   *   `'!local'` tag, or `null` if unresolvable.
   */
  tagName(source, onError) {
    if (source === "!")
      return "!";
    if (source[0] !== "!") {
      onError(`Not a valid tag: ${source}`);
      return null;
    }
    if (source[1] === "<") {
      const verbatim = source.slice(2, -1);
      if (verbatim === "!" || verbatim === "!!") {
        onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
        return null;
      }
      if (source[source.length - 1] !== ">")
        onError("Verbatim tags must end with a >");
      return verbatim;
    }
    const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
    if (!suffix)
      onError(`The ${source} tag has no suffix`);
    const prefix = this.tags[handle];
    if (prefix) {
      try {
        return prefix + decodeURIComponent(suffix);
      } catch (error) {
        onError(String(error));
        return null;
      }
    }
    if (handle === "!")
      return source;
    onError(`Could not resolve tag: ${source}`);
    return null;
  }
  /**
   * Given a fully resolved tag, returns its printable string form,
   * taking into account current tag prefixes and defaults.
   */
  tagString(tag) {
    for (const [handle, prefix] of Object.entries(this.tags)) {
      if (tag.startsWith(prefix))
        return handle + escapeTagName(tag.substring(prefix.length));
    }
    return tag[0] === "!" ? tag : `!<${tag}>`;
  }
  toString(doc) {
    const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
    const tagEntries = Object.entries(this.tags);
    let tagNames;
    if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
      const tags = {};
      visit(doc.contents, (_key, node2) => {
        if (isNode(node2) && node2.tag)
          tags[node2.tag] = true;
      });
      tagNames = Object.keys(tags);
    } else
      tagNames = [];
    for (const [handle, prefix] of tagEntries) {
      if (handle === "!!" && prefix === "tag:yaml.org,2002:")
        continue;
      if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
        lines.push(`%TAG ${handle} ${prefix}`);
    }
    return lines.join("\n");
  }
};
Directives.defaultYaml = { explicit: false, version: "1.2" };
Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };

// node_modules/yaml/browser/dist/doc/anchors.js
function anchorIsValid(anchor) {
  if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
    const sa = JSON.stringify(anchor);
    const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
    throw new Error(msg);
  }
  return true;
}
function anchorNames(root) {
  const anchors = /* @__PURE__ */ new Set();
  visit(root, {
    Value(_key, node2) {
      if (node2.anchor)
        anchors.add(node2.anchor);
    }
  });
  return anchors;
}
function findNewAnchor(prefix, exclude) {
  for (let i = 1; true; ++i) {
    const name = `${prefix}${i}`;
    if (!exclude.has(name))
      return name;
  }
}
function createNodeAnchors(doc, prefix) {
  const aliasObjects = [];
  const sourceObjects = /* @__PURE__ */ new Map();
  let prevAnchors = null;
  return {
    onAnchor: (source) => {
      aliasObjects.push(source);
      prevAnchors ?? (prevAnchors = anchorNames(doc));
      const anchor = findNewAnchor(prefix, prevAnchors);
      prevAnchors.add(anchor);
      return anchor;
    },
    /**
     * With circular references, the source node is only resolved after all
     * of its child nodes are. This is why anchors are set only after all of
     * the nodes have been created.
     */
    setAnchors: () => {
      for (const source of aliasObjects) {
        const ref = sourceObjects.get(source);
        if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) {
          ref.node.anchor = ref.anchor;
        } else {
          const error = new Error("Failed to resolve repeated object (this should not happen)");
          error.source = source;
          throw error;
        }
      }
    },
    sourceObjects
  };
}

// node_modules/yaml/browser/dist/doc/applyReviver.js
function applyReviver(reviver, obj, key, val) {
  if (val && typeof val === "object") {
    if (Array.isArray(val)) {
      for (let i = 0, len = val.length; i < len; ++i) {
        const v0 = val[i];
        const v1 = applyReviver(reviver, val, String(i), v0);
        if (v1 === void 0)
          delete val[i];
        else if (v1 !== v0)
          val[i] = v1;
      }
    } else if (val instanceof Map) {
      for (const k of Array.from(val.keys())) {
        const v0 = val.get(k);
        const v1 = applyReviver(reviver, val, k, v0);
        if (v1 === void 0)
          val.delete(k);
        else if (v1 !== v0)
          val.set(k, v1);
      }
    } else if (val instanceof Set) {
      for (const v0 of Array.from(val)) {
        const v1 = applyReviver(reviver, val, v0, v0);
        if (v1 === void 0)
          val.delete(v0);
        else if (v1 !== v0) {
          val.delete(v0);
          val.add(v1);
        }
      }
    } else {
      for (const [k, v0] of Object.entries(val)) {
        const v1 = applyReviver(reviver, val, k, v0);
        if (v1 === void 0)
          delete val[k];
        else if (v1 !== v0)
          val[k] = v1;
      }
    }
  }
  return reviver.call(obj, key, val);
}

// node_modules/yaml/browser/dist/nodes/toJS.js
function toJS(value, arg, ctx) {
  if (Array.isArray(value))
    return value.map((v, i) => toJS(v, String(i), ctx));
  if (value && typeof value.toJSON === "function") {
    if (!ctx || !hasAnchor(value))
      return value.toJSON(arg, ctx);
    const data2 = { aliasCount: 0, count: 1, res: void 0 };
    ctx.anchors.set(value, data2);
    ctx.onCreate = (res2) => {
      data2.res = res2;
      delete ctx.onCreate;
    };
    const res = value.toJSON(arg, ctx);
    if (ctx.onCreate)
      ctx.onCreate(res);
    return res;
  }
  if (typeof value === "bigint" && !ctx?.keep)
    return Number(value);
  return value;
}

// node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase = class {
  constructor(type) {
    Object.defineProperty(this, NODE_TYPE, { value: type });
  }
  /** Create a copy of this node.  */
  clone() {
    const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
    if (this.range)
      copy.range = this.range.slice();
    return copy;
  }
  /** A plain JavaScript representation of this node. */
  toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
    if (!isDocument(doc))
      throw new TypeError("A document argument is required");
    const ctx = {
      anchors: /* @__PURE__ */ new Map(),
      doc,
      keep: true,
      mapAsMap: mapAsMap === true,
      mapKeyWarned: false,
      maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
    };
    const res = toJS(this, "", ctx);
    if (typeof onAnchor === "function")
      for (const { count: count2, res: res2 } of ctx.anchors.values())
        onAnchor(res2, count2);
    return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
  }
};

// node_modules/yaml/browser/dist/nodes/Alias.js
var Alias = class extends NodeBase {
  constructor(source) {
    super(ALIAS);
    this.source = source;
    Object.defineProperty(this, "tag", {
      set() {
        throw new Error("Alias nodes cannot have tags");
      }
    });
  }
  /**
   * Resolve the value of this alias within `doc`, finding the last
   * instance of the `source` anchor before this node.
   */
  resolve(doc, ctx) {
    if (ctx?.maxAliasCount === 0)
      throw new ReferenceError("Alias resolution is disabled");
    let nodes;
    if (ctx?.aliasResolveCache) {
      nodes = ctx.aliasResolveCache;
    } else {
      nodes = [];
      visit(doc, {
        Node: (_key, node2) => {
          if (isAlias(node2) || hasAnchor(node2))
            nodes.push(node2);
        }
      });
      if (ctx)
        ctx.aliasResolveCache = nodes;
    }
    let found = void 0;
    for (const node2 of nodes) {
      if (node2 === this)
        break;
      if (node2.anchor === this.source)
        found = node2;
    }
    if (found && ctx) {
      const { anchors, doc: doc2, maxAliasCount } = ctx;
      let data2 = anchors.get(found);
      if (!data2) {
        toJS(found, null, ctx);
        data2 = anchors.get(found);
      }
      if (data2?.res === void 0) {
        const msg = "This should not happen: Alias anchor was not resolved?";
        throw new ReferenceError(msg);
      }
      if (maxAliasCount >= 0) {
        data2.count += 1;
        if (data2.aliasCount === 0)
          data2.aliasCount = getAliasCount(doc2, found, anchors);
        if (data2.count * data2.aliasCount > maxAliasCount) {
          const msg = "Excessive alias count indicates a resource exhaustion attack";
          throw new ReferenceError(msg);
        }
      }
    }
    return found;
  }
  toJSON(_arg, ctx) {
    if (!ctx)
      return { source: this.source };
    const source = this.resolve(ctx.doc, ctx);
    if (!source) {
      const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
      throw new ReferenceError(msg);
    }
    return ctx.anchors.get(source).res;
  }
  toString(ctx, _onComment, _onChompKeep) {
    const src = `*${this.source}`;
    if (ctx) {
      anchorIsValid(this.source);
      if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
        const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
        throw new Error(msg);
      }
      if (ctx.implicitKey)
        return `${src} `;
    }
    return src;
  }
};
function getAliasCount(doc, node2, anchors) {
  if (isAlias(node2)) {
    const source = node2.resolve(doc);
    const anchor = anchors && source && anchors.get(source);
    return anchor ? anchor.count * anchor.aliasCount : 0;
  } else if (isCollection(node2)) {
    let count2 = 0;
    for (const item of node2.items) {
      const c = getAliasCount(doc, item, anchors);
      if (c > count2)
        count2 = c;
    }
    return count2;
  } else if (isPair(node2)) {
    const kc = getAliasCount(doc, node2.key, anchors);
    const vc = getAliasCount(doc, node2.value, anchors);
    return Math.max(kc, vc);
  }
  return 1;
}

// node_modules/yaml/browser/dist/nodes/Scalar.js
var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
var Scalar = class extends NodeBase {
  constructor(value) {
    super(SCALAR);
    this.value = value;
  }
  toJSON(arg, ctx) {
    return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
  }
  toString() {
    return String(this.value);
  }
};
Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
Scalar.PLAIN = "PLAIN";
Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";

// node_modules/yaml/browser/dist/doc/createNode.js
var defaultTagPrefix = "tag:yaml.org,2002:";
function findTagObject(value, tagName, tags) {
  if (tagName) {
    const match = tags.filter((t) => t.tag === tagName);
    const tagObj = match.find((t) => !t.format) ?? match[0];
    if (!tagObj)
      throw new Error(`Tag ${tagName} not found`);
    return tagObj;
  }
  return tags.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
  if (isDocument(value))
    value = value.contents;
  if (isNode(value))
    return value;
  if (isPair(value)) {
    const map3 = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
    map3.items.push(value);
    return map3;
  }
  if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
    value = value.valueOf();
  }
  const { aliasDuplicateObjects, onAnchor, onTagObj, schema: schema4, sourceObjects } = ctx;
  let ref = void 0;
  if (aliasDuplicateObjects && value && typeof value === "object") {
    ref = sourceObjects.get(value);
    if (ref) {
      ref.anchor ?? (ref.anchor = onAnchor(value));
      return new Alias(ref.anchor);
    } else {
      ref = { anchor: null, node: null };
      sourceObjects.set(value, ref);
    }
  }
  if (tagName?.startsWith("!!"))
    tagName = defaultTagPrefix + tagName.slice(2);
  let tagObj = findTagObject(value, tagName, schema4.tags);
  if (!tagObj) {
    if (value && typeof value.toJSON === "function") {
      value = value.toJSON();
    }
    if (!value || typeof value !== "object") {
      const node3 = new Scalar(value);
      if (ref)
        ref.node = node3;
      return node3;
    }
    tagObj = value instanceof Map ? schema4[MAP] : Symbol.iterator in Object(value) ? schema4[SEQ] : schema4[MAP];
  }
  if (onTagObj) {
    onTagObj(tagObj);
    delete ctx.onTagObj;
  }
  const node2 = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
  if (tagName)
    node2.tag = tagName;
  else if (!tagObj.default)
    node2.tag = tagObj.tag;
  if (ref)
    ref.node = node2;
  return node2;
}

// node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema4, path7, value) {
  let v = value;
  for (let i = path7.length - 1; i >= 0; --i) {
    const k = path7[i];
    if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
      const a = [];
      a[k] = v;
      v = a;
    } else {
      v = /* @__PURE__ */ new Map([[k, v]]);
    }
  }
  return createNode(v, void 0, {
    aliasDuplicateObjects: false,
    keepUndefined: false,
    onAnchor: () => {
      throw new Error("This should not happen, please report a bug.");
    },
    schema: schema4,
    sourceObjects: /* @__PURE__ */ new Map()
  });
}
var isEmptyPath = (path7) => path7 == null || typeof path7 === "object" && !!path7[Symbol.iterator]().next().done;
var Collection = class extends NodeBase {
  constructor(type, schema4) {
    super(type);
    Object.defineProperty(this, "schema", {
      value: schema4,
      configurable: true,
      enumerable: false,
      writable: true
    });
  }
  /**
   * Create a copy of this collection.
   *
   * @param schema - If defined, overwrites the original's schema
   */
  clone(schema4) {
    const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
    if (schema4)
      copy.schema = schema4;
    copy.items = copy.items.map((it) => isNode(it) || isPair(it) ? it.clone(schema4) : it);
    if (this.range)
      copy.range = this.range.slice();
    return copy;
  }
  /**
   * Adds a value to the collection. For `!!map` and `!!omap` the value must
   * be a Pair instance or a `{ key, value }` object, which may not have a key
   * that already exists in the map.
   */
  addIn(path7, value) {
    if (isEmptyPath(path7))
      this.add(value);
    else {
      const [key, ...rest] = path7;
      const node2 = this.get(key, true);
      if (isCollection(node2))
        node2.addIn(rest, value);
      else if (node2 === void 0 && this.schema)
        this.set(key, collectionFromPath(this.schema, rest, value));
      else
        throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
  }
  /**
   * Removes a value from the collection.
   * @returns `true` if the item was found and removed.
   */
  deleteIn(path7) {
    const [key, ...rest] = path7;
    if (rest.length === 0)
      return this.delete(key);
    const node2 = this.get(key, true);
    if (isCollection(node2))
      return node2.deleteIn(rest);
    else
      throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
  }
  /**
   * Returns item at `key`, or `undefined` if not found. By default unwraps
   * scalar values from their surrounding node; to disable set `keepScalar` to
   * `true` (collections are always returned intact).
   */
  getIn(path7, keepScalar) {
    const [key, ...rest] = path7;
    const node2 = this.get(key, true);
    if (rest.length === 0)
      return !keepScalar && isScalar(node2) ? node2.value : node2;
    else
      return isCollection(node2) ? node2.getIn(rest, keepScalar) : void 0;
  }
  hasAllNullValues(allowScalar) {
    return this.items.every((node2) => {
      if (!isPair(node2))
        return false;
      const n = node2.value;
      return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
    });
  }
  /**
   * Checks if the collection includes a value with the key `key`.
   */
  hasIn(path7) {
    const [key, ...rest] = path7;
    if (rest.length === 0)
      return this.has(key);
    const node2 = this.get(key, true);
    return isCollection(node2) ? node2.hasIn(rest) : false;
  }
  /**
   * Sets a value in this collection. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   */
  setIn(path7, value) {
    const [key, ...rest] = path7;
    if (rest.length === 0) {
      this.set(key, value);
    } else {
      const node2 = this.get(key, true);
      if (isCollection(node2))
        node2.setIn(rest, value);
      else if (node2 === void 0 && this.schema)
        this.set(key, collectionFromPath(this.schema, rest, value));
      else
        throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyComment.js
var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
function indentComment(comment2, indent) {
  if (/^\n+$/.test(comment2))
    return comment2.substring(1);
  return indent ? comment2.replace(/^(?! *$)/gm, indent) : comment2;
}
var lineComment = (str, indent, comment2) => str.endsWith("\n") ? indentComment(comment2, indent) : comment2.includes("\n") ? "\n" + indentComment(comment2, indent) : (str.endsWith(" ") ? "" : " ") + comment2;

// node_modules/yaml/browser/dist/stringify/foldFlowLines.js
var FOLD_FLOW = "flow";
var FOLD_BLOCK = "block";
var FOLD_QUOTED = "quoted";
function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
  if (!lineWidth || lineWidth < 0)
    return text;
  if (lineWidth < minContentWidth)
    minContentWidth = 0;
  const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
  if (text.length <= endStep)
    return text;
  const folds = [];
  const escapedFolds = {};
  let end2 = lineWidth - indent.length;
  if (typeof indentAtStart === "number") {
    if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
      folds.push(0);
    else
      end2 = lineWidth - indentAtStart;
  }
  let split = void 0;
  let prev = void 0;
  let overflow = false;
  let i = -1;
  let escStart = -1;
  let escEnd = -1;
  if (mode === FOLD_BLOCK) {
    i = consumeMoreIndentedLines(text, i, indent.length);
    if (i !== -1)
      end2 = i + endStep;
  }
  for (let ch; ch = text[i += 1]; ) {
    if (mode === FOLD_QUOTED && ch === "\\") {
      escStart = i;
      switch (text[i + 1]) {
        case "x":
          i += 3;
          break;
        case "u":
          i += 5;
          break;
        case "U":
          i += 9;
          break;
        default:
          i += 1;
      }
      escEnd = i;
    }
    if (ch === "\n") {
      if (mode === FOLD_BLOCK)
        i = consumeMoreIndentedLines(text, i, indent.length);
      end2 = i + indent.length + endStep;
      split = void 0;
    } else {
      if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
        const next = text[i + 1];
        if (next && next !== " " && next !== "\n" && next !== "	")
          split = i;
      }
      if (i >= end2) {
        if (split) {
          folds.push(split);
          end2 = split + endStep;
          split = void 0;
        } else if (mode === FOLD_QUOTED) {
          while (prev === " " || prev === "	") {
            prev = ch;
            ch = text[i += 1];
            overflow = true;
          }
          const j = i > escEnd + 1 ? i - 2 : escStart - 1;
          if (escapedFolds[j])
            return text;
          folds.push(j);
          escapedFolds[j] = true;
          end2 = j + endStep;
          split = void 0;
        } else {
          overflow = true;
        }
      }
    }
    prev = ch;
  }
  if (overflow && onOverflow)
    onOverflow();
  if (folds.length === 0)
    return text;
  if (onFold)
    onFold();
  let res = text.slice(0, folds[0]);
  for (let i2 = 0; i2 < folds.length; ++i2) {
    const fold = folds[i2];
    const end3 = folds[i2 + 1] || text.length;
    if (fold === 0)
      res = `
${indent}${text.slice(0, end3)}`;
    else {
      if (mode === FOLD_QUOTED && escapedFolds[fold])
        res += `${text[fold]}\\`;
      res += `
${indent}${text.slice(fold + 1, end3)}`;
    }
  }
  return res;
}
function consumeMoreIndentedLines(text, i, indent) {
  let end2 = i;
  let start = i + 1;
  let ch = text[start];
  while (ch === " " || ch === "	") {
    if (i < start + indent) {
      ch = text[++i];
    } else {
      do {
        ch = text[++i];
      } while (ch && ch !== "\n");
      end2 = i;
      start = i + 1;
      ch = text[start];
    }
  }
  return end2;
}

// node_modules/yaml/browser/dist/stringify/stringifyString.js
var getFoldOptions = (ctx, isBlock3) => ({
  indentAtStart: isBlock3 ? ctx.indent.length : ctx.indentAtStart,
  lineWidth: ctx.options.lineWidth,
  minContentWidth: ctx.options.minContentWidth
});
var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
  if (!lineWidth || lineWidth < 0)
    return false;
  const limit = lineWidth - indentLength;
  const strLen = str.length;
  if (strLen <= limit)
    return false;
  for (let i = 0, start = 0; i < strLen; ++i) {
    if (str[i] === "\n") {
      if (i - start > limit)
        return true;
      start = i + 1;
      if (strLen - start <= limit)
        return false;
    }
  }
  return true;
}
function doubleQuotedString(value, ctx) {
  const json = JSON.stringify(value);
  if (ctx.options.doubleQuotedAsJSON)
    return json;
  const { implicitKey } = ctx;
  const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
  const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
  let str = "";
  let start = 0;
  for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
    if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
      str += json.slice(start, i) + "\\ ";
      i += 1;
      start = i;
      ch = "\\";
    }
    if (ch === "\\")
      switch (json[i + 1]) {
        case "u":
          {
            str += json.slice(start, i);
            const code = json.substr(i + 2, 4);
            switch (code) {
              case "0000":
                str += "\\0";
                break;
              case "0007":
                str += "\\a";
                break;
              case "000b":
                str += "\\v";
                break;
              case "001b":
                str += "\\e";
                break;
              case "0085":
                str += "\\N";
                break;
              case "00a0":
                str += "\\_";
                break;
              case "2028":
                str += "\\L";
                break;
              case "2029":
                str += "\\P";
                break;
              default:
                if (code.substr(0, 2) === "00")
                  str += "\\x" + code.substr(2);
                else
                  str += json.substr(i, 6);
            }
            i += 5;
            start = i + 1;
          }
          break;
        case "n":
          if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
            i += 1;
          } else {
            str += json.slice(start, i) + "\n\n";
            while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
              str += "\n";
              i += 2;
            }
            str += indent;
            if (json[i + 2] === " ")
              str += "\\";
            i += 1;
            start = i + 1;
          }
          break;
        default:
          i += 1;
      }
  }
  str = start ? str + json.slice(start) : json;
  return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
  if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
    return doubleQuotedString(value, ctx);
  const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
  const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
  return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
  const { singleQuote } = ctx.options;
  let qs;
  if (singleQuote === false)
    qs = doubleQuotedString;
  else {
    const hasDouble = value.includes('"');
    const hasSingle = value.includes("'");
    if (hasDouble && !hasSingle)
      qs = singleQuotedString;
    else if (hasSingle && !hasDouble)
      qs = doubleQuotedString;
    else
      qs = singleQuote ? singleQuotedString : doubleQuotedString;
  }
  return qs(value, ctx);
}
var blockEndNewlines;
try {
  blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
} catch {
  blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment: comment2, type, value }, ctx, onComment, onChompKeep) {
  const { blockQuote, commentString, lineWidth } = ctx.options;
  if (!blockQuote || /\n[\t ]+$/.test(value)) {
    return quotedString(value, ctx);
  }
  const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
  const literal4 = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
  if (!value)
    return literal4 ? "|\n" : ">\n";
  let chomp;
  let endStart;
  for (endStart = value.length; endStart > 0; --endStart) {
    const ch = value[endStart - 1];
    if (ch !== "\n" && ch !== "	" && ch !== " ")
      break;
  }
  let end2 = value.substring(endStart);
  const endNlPos = end2.indexOf("\n");
  if (endNlPos === -1) {
    chomp = "-";
  } else if (value === end2 || endNlPos !== end2.length - 1) {
    chomp = "+";
    if (onChompKeep)
      onChompKeep();
  } else {
    chomp = "";
  }
  if (end2) {
    value = value.slice(0, -end2.length);
    if (end2[end2.length - 1] === "\n")
      end2 = end2.slice(0, -1);
    end2 = end2.replace(blockEndNewlines, `$&${indent}`);
  }
  let startWithSpace = false;
  let startEnd;
  let startNlPos = -1;
  for (startEnd = 0; startEnd < value.length; ++startEnd) {
    const ch = value[startEnd];
    if (ch === " ")
      startWithSpace = true;
    else if (ch === "\n")
      startNlPos = startEnd;
    else
      break;
  }
  let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
  if (start) {
    value = value.substring(start.length);
    start = start.replace(/\n+/g, `$&${indent}`);
  }
  const indentSize = indent ? "2" : "1";
  let header = (startWithSpace ? indentSize : "") + chomp;
  if (comment2) {
    header += " " + commentString(comment2.replace(/ ?[\r\n]+/g, " "));
    if (onComment)
      onComment();
  }
  if (!literal4) {
    const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
    let literalFallback = false;
    const foldOptions = getFoldOptions(ctx, true);
    if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) {
      foldOptions.onOverflow = () => {
        literalFallback = true;
      };
    }
    const body = foldFlowLines(`${start}${foldedValue}${end2}`, indent, FOLD_BLOCK, foldOptions);
    if (!literalFallback)
      return `>${header}
${indent}${body}`;
  }
  value = value.replace(/\n+/g, `$&${indent}`);
  return `|${header}
${indent}${start}${value}${end2}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
  const { type, value } = item;
  const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
  if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
    return quotedString(value, ctx);
  }
  if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
    return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
  }
  if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) {
    return blockString(item, ctx, onComment, onChompKeep);
  }
  if (containsDocumentMarker(value)) {
    if (indent === "") {
      ctx.forceBlockIndent = true;
      return blockString(item, ctx, onComment, onChompKeep);
    } else if (implicitKey && indent === indentStep) {
      return quotedString(value, ctx);
    }
  }
  const str = value.replace(/\n+/g, `$&
${indent}`);
  if (actualString) {
    const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
    const { compat, tags } = ctx.doc.schema;
    if (tags.some(test) || compat?.some(test))
      return quotedString(value, ctx);
  }
  return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
  const { implicitKey, inFlow } = ctx;
  const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
  let { type } = item;
  if (type !== Scalar.QUOTE_DOUBLE) {
    if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
      type = Scalar.QUOTE_DOUBLE;
  }
  const _stringify = (_type) => {
    switch (_type) {
      case Scalar.BLOCK_FOLDED:
      case Scalar.BLOCK_LITERAL:
        return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
      case Scalar.QUOTE_DOUBLE:
        return doubleQuotedString(ss.value, ctx);
      case Scalar.QUOTE_SINGLE:
        return singleQuotedString(ss.value, ctx);
      case Scalar.PLAIN:
        return plainString(ss, ctx, onComment, onChompKeep);
      default:
        return null;
    }
  };
  let res = _stringify(type);
  if (res === null) {
    const { defaultKeyType, defaultStringType } = ctx.options;
    const t = implicitKey && defaultKeyType || defaultStringType;
    res = _stringify(t);
    if (res === null)
      throw new Error(`Unsupported default string type ${t}`);
  }
  return res;
}

// node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options4) {
  const opt = Object.assign({
    blockQuote: true,
    commentString: stringifyComment,
    defaultKeyType: null,
    defaultStringType: "PLAIN",
    directives: null,
    doubleQuotedAsJSON: false,
    doubleQuotedMinMultiLineLength: 40,
    falseStr: "false",
    flowCollectionPadding: true,
    indentSeq: true,
    lineWidth: 80,
    minContentWidth: 20,
    nullStr: "null",
    simpleKeys: false,
    singleQuote: null,
    trailingComma: false,
    trueStr: "true",
    verifyAliasOrder: true
  }, doc.schema.toStringOptions, options4);
  let inFlow;
  switch (opt.collectionStyle) {
    case "block":
      inFlow = false;
      break;
    case "flow":
      inFlow = true;
      break;
    default:
      inFlow = null;
  }
  return {
    anchors: /* @__PURE__ */ new Set(),
    doc,
    flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
    indent: "",
    indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
    inFlow,
    options: opt
  };
}
function getTagObject(tags, item) {
  if (item.tag) {
    const match = tags.filter((t) => t.tag === item.tag);
    if (match.length > 0)
      return match.find((t) => t.format === item.format) ?? match[0];
  }
  let tagObj = void 0;
  let obj;
  if (isScalar(item)) {
    obj = item.value;
    let match = tags.filter((t) => t.identify?.(obj));
    if (match.length > 1) {
      const testMatch = match.filter((t) => t.test);
      if (testMatch.length > 0)
        match = testMatch;
    }
    tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
  } else {
    obj = item;
    tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
  }
  if (!tagObj) {
    const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
    throw new Error(`Tag not resolved for ${name} value`);
  }
  return tagObj;
}
function stringifyProps(node2, tagObj, { anchors, doc }) {
  if (!doc.directives)
    return "";
  const props = [];
  const anchor = (isScalar(node2) || isCollection(node2)) && node2.anchor;
  if (anchor && anchorIsValid(anchor)) {
    anchors.add(anchor);
    props.push(`&${anchor}`);
  }
  const tag = node2.tag ?? (tagObj.default ? null : tagObj.tag);
  if (tag)
    props.push(doc.directives.tagString(tag));
  return props.join(" ");
}
function stringify(item, ctx, onComment, onChompKeep) {
  if (isPair(item))
    return item.toString(ctx, onComment, onChompKeep);
  if (isAlias(item)) {
    if (ctx.doc.directives)
      return item.toString(ctx);
    if (ctx.resolvedAliases?.has(item)) {
      throw new TypeError(`Cannot stringify circular structure without alias nodes`);
    } else {
      if (ctx.resolvedAliases)
        ctx.resolvedAliases.add(item);
      else
        ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
      item = item.resolve(ctx.doc);
    }
  }
  let tagObj = void 0;
  const node2 = isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
  tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node2));
  const props = stringifyProps(node2, tagObj, ctx);
  if (props.length > 0)
    ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
  const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node2, ctx, onComment, onChompKeep) : isScalar(node2) ? stringifyString(node2, ctx, onComment, onChompKeep) : node2.toString(ctx, onComment, onChompKeep);
  if (!props)
    return str;
  return isScalar(node2) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
}

// node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
  const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
  let keyComment = isNode(key) && key.comment || null;
  if (simpleKeys) {
    if (keyComment) {
      throw new Error("With simple keys, key nodes cannot have comments");
    }
    if (isCollection(key) || !isNode(key) && typeof key === "object") {
      const msg = "With simple keys, collection cannot be used as a key value";
      throw new Error(msg);
    }
  }
  let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
  ctx = Object.assign({}, ctx, {
    allNullValues: false,
    implicitKey: !explicitKey && (simpleKeys || !allNullValues),
    indent: indent + indentStep
  });
  let keyCommentDone = false;
  let chompKeep = false;
  let str = stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
  if (!explicitKey && !ctx.inFlow && str.length > 1024) {
    if (simpleKeys)
      throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
    explicitKey = true;
  }
  if (ctx.inFlow) {
    if (allNullValues || value == null) {
      if (keyCommentDone && onComment)
        onComment();
      return str === "" ? "?" : explicitKey ? `? ${str}` : str;
    }
  } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
    str = `? ${str}`;
    if (keyComment && !keyCommentDone) {
      str += lineComment(str, ctx.indent, commentString(keyComment));
    } else if (chompKeep && onChompKeep)
      onChompKeep();
    return str;
  }
  if (keyCommentDone)
    keyComment = null;
  if (explicitKey) {
    if (keyComment)
      str += lineComment(str, ctx.indent, commentString(keyComment));
    str = `? ${str}
${indent}:`;
  } else {
    str = `${str}:`;
    if (keyComment)
      str += lineComment(str, ctx.indent, commentString(keyComment));
  }
  let vsb, vcb, valueComment;
  if (isNode(value)) {
    vsb = !!value.spaceBefore;
    vcb = value.commentBefore;
    valueComment = value.comment;
  } else {
    vsb = false;
    vcb = null;
    valueComment = null;
    if (value && typeof value === "object")
      value = doc.createNode(value);
  }
  ctx.implicitKey = false;
  if (!explicitKey && !keyComment && isScalar(value))
    ctx.indentAtStart = str.length + 1;
  chompKeep = false;
  if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) {
    ctx.indent = ctx.indent.substring(2);
  }
  let valueCommentDone = false;
  const valueStr = stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
  let ws = " ";
  if (keyComment || vsb || vcb) {
    ws = vsb ? "\n" : "";
    if (vcb) {
      const cs = commentString(vcb);
      ws += `
${indentComment(cs, ctx.indent)}`;
    }
    if (valueStr === "" && !ctx.inFlow) {
      if (ws === "\n" && valueComment)
        ws = "\n\n";
    } else {
      ws += `
${ctx.indent}`;
    }
  } else if (!explicitKey && isCollection(value)) {
    const vs0 = valueStr[0];
    const nl0 = valueStr.indexOf("\n");
    const hasNewline = nl0 !== -1;
    const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
    if (hasNewline || !flow) {
      let hasPropsLine = false;
      if (hasNewline && (vs0 === "&" || vs0 === "!")) {
        let sp0 = valueStr.indexOf(" ");
        if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
          sp0 = valueStr.indexOf(" ", sp0 + 1);
        }
        if (sp0 === -1 || nl0 < sp0)
          hasPropsLine = true;
      }
      if (!hasPropsLine)
        ws = `
${ctx.indent}`;
    }
  } else if (valueStr === "" || valueStr[0] === "\n") {
    ws = "";
  }
  str += ws + valueStr;
  if (ctx.inFlow) {
    if (valueCommentDone && onComment)
      onComment();
  } else if (valueComment && !valueCommentDone) {
    str += lineComment(str, ctx.indent, commentString(valueComment));
  } else if (chompKeep && onChompKeep) {
    onChompKeep();
  }
  return str;
}

// node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
  if (logLevel === "debug" || logLevel === "warn") {
    console.warn(warning);
  }
}

// node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
var MERGE_KEY = "<<";
var merge = {
  identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
  default: "key",
  tag: "tag:yaml.org,2002:merge",
  test: /^<<$/,
  resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), {
    addToJSMap: addMergeToJSMap
  }),
  stringify: () => MERGE_KEY
};
var isMergeKey = (ctx, key) => (merge.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map3, value) {
  const source = resolveAliasValue(ctx, value);
  if (isSeq(source))
    for (const it of source.items)
      mergeValue(ctx, map3, it);
  else if (Array.isArray(source))
    for (const it of source)
      mergeValue(ctx, map3, it);
  else
    mergeValue(ctx, map3, source);
}
function mergeValue(ctx, map3, value) {
  const source = resolveAliasValue(ctx, value);
  if (!isMap2(source))
    throw new Error("Merge sources must be maps or map aliases");
  const srcMap = source.toJSON(null, ctx, Map);
  for (const [key, value2] of srcMap) {
    if (map3 instanceof Map) {
      if (!map3.has(key))
        map3.set(key, value2);
    } else if (map3 instanceof Set) {
      map3.add(key);
    } else if (!Object.prototype.hasOwnProperty.call(map3, key)) {
      Object.defineProperty(map3, key, {
        value: value2,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
  }
  return map3;
}
function resolveAliasValue(ctx, value) {
  return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

// node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map3, { key, value }) {
  if (isNode(key) && key.addToJSMap)
    key.addToJSMap(ctx, map3, value);
  else if (isMergeKey(ctx, key))
    addMergeToJSMap(ctx, map3, value);
  else {
    const jsKey = toJS(key, "", ctx);
    if (map3 instanceof Map) {
      map3.set(jsKey, toJS(value, jsKey, ctx));
    } else if (map3 instanceof Set) {
      map3.add(jsKey);
    } else {
      const stringKey = stringifyKey(key, jsKey, ctx);
      const jsValue = toJS(value, stringKey, ctx);
      if (stringKey in map3)
        Object.defineProperty(map3, stringKey, {
          value: jsValue,
          writable: true,
          enumerable: true,
          configurable: true
        });
      else
        map3[stringKey] = jsValue;
    }
  }
  return map3;
}
function stringifyKey(key, jsKey, ctx) {
  if (jsKey === null)
    return "";
  if (typeof jsKey !== "object")
    return String(jsKey);
  if (isNode(key) && ctx?.doc) {
    const strCtx = createStringifyContext(ctx.doc, {});
    strCtx.anchors = /* @__PURE__ */ new Set();
    for (const node2 of ctx.anchors.keys())
      strCtx.anchors.add(node2.anchor);
    strCtx.inFlow = true;
    strCtx.inStringifyKey = true;
    const strKey = key.toString(strCtx);
    if (!ctx.mapKeyWarned) {
      let jsonStr = JSON.stringify(strKey);
      if (jsonStr.length > 40)
        jsonStr = jsonStr.substring(0, 36) + '..."';
      warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
      ctx.mapKeyWarned = true;
    }
    return strKey;
  }
  return JSON.stringify(jsKey);
}

// node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
  const k = createNode(key, void 0, ctx);
  const v = createNode(value, void 0, ctx);
  return new Pair(k, v);
}
var Pair = class _Pair {
  constructor(key, value = null) {
    Object.defineProperty(this, NODE_TYPE, { value: PAIR });
    this.key = key;
    this.value = value;
  }
  clone(schema4) {
    let { key, value } = this;
    if (isNode(key))
      key = key.clone(schema4);
    if (isNode(value))
      value = value.clone(schema4);
    return new _Pair(key, value);
  }
  toJSON(_, ctx) {
    const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
    return addPairToJSMap(ctx, pair, this);
  }
  toString(ctx, onComment, onChompKeep) {
    return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options4) {
  const flow = ctx.inFlow ?? collection.flow;
  const stringify4 = flow ? stringifyFlowCollection : stringifyBlockCollection;
  return stringify4(collection, ctx, options4);
}
function stringifyBlockCollection({ comment: comment2, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
  const { indent, options: { commentString } } = ctx;
  const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
  let chompKeep = false;
  const lines = [];
  for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment3 = null;
    if (isNode(item)) {
      if (!chompKeep && item.spaceBefore)
        lines.push("");
      addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
      if (item.comment)
        comment3 = item.comment;
    } else if (isPair(item)) {
      const ik = isNode(item.key) ? item.key : null;
      if (ik) {
        if (!chompKeep && ik.spaceBefore)
          lines.push("");
        addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
      }
    }
    chompKeep = false;
    let str2 = stringify(item, itemCtx, () => comment3 = null, () => chompKeep = true);
    if (comment3)
      str2 += lineComment(str2, itemIndent, commentString(comment3));
    if (chompKeep && comment3)
      chompKeep = false;
    lines.push(blockItemPrefix + str2);
  }
  let str;
  if (lines.length === 0) {
    str = flowChars.start + flowChars.end;
  } else {
    str = lines[0];
    for (let i = 1; i < lines.length; ++i) {
      const line = lines[i];
      str += line ? `
${indent}${line}` : "\n";
    }
  }
  if (comment2) {
    str += "\n" + indentComment(commentString(comment2), indent);
    if (onComment)
      onComment();
  } else if (chompKeep && onChompKeep)
    onChompKeep();
  return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
  const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
  itemIndent += indentStep;
  const itemCtx = Object.assign({}, ctx, {
    indent: itemIndent,
    inFlow: true,
    type: null
  });
  let reqNewline = false;
  let linesAtValue = 0;
  const lines = [];
  for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment2 = null;
    if (isNode(item)) {
      if (item.spaceBefore)
        lines.push("");
      addCommentBefore(ctx, lines, item.commentBefore, false);
      if (item.comment)
        comment2 = item.comment;
    } else if (isPair(item)) {
      const ik = isNode(item.key) ? item.key : null;
      if (ik) {
        if (ik.spaceBefore)
          lines.push("");
        addCommentBefore(ctx, lines, ik.commentBefore, false);
        if (ik.comment)
          reqNewline = true;
      }
      const iv = isNode(item.value) ? item.value : null;
      if (iv) {
        if (iv.comment)
          comment2 = iv.comment;
        if (iv.commentBefore)
          reqNewline = true;
      } else if (item.value == null && ik?.comment) {
        comment2 = ik.comment;
      }
    }
    if (comment2)
      reqNewline = true;
    let str = stringify(item, itemCtx, () => comment2 = null);
    reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
    if (i < items.length - 1) {
      str += ",";
    } else if (ctx.options.trailingComma) {
      if (ctx.options.lineWidth > 0) {
        reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
      }
      if (reqNewline) {
        str += ",";
      }
    }
    if (comment2)
      str += lineComment(str, itemIndent, commentString(comment2));
    lines.push(str);
    linesAtValue = lines.length;
  }
  const { start, end: end2 } = flowChars;
  if (lines.length === 0) {
    return start + end2;
  } else {
    if (!reqNewline) {
      const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
      reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
    }
    if (reqNewline) {
      let str = start;
      for (const line of lines)
        str += line ? `
${indentStep}${indent}${line}` : "\n";
      return `${str}
${indent}${end2}`;
    } else {
      return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end2}`;
    }
  }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment2, chompKeep) {
  if (comment2 && chompKeep)
    comment2 = comment2.replace(/^\n+/, "");
  if (comment2) {
    const ic = indentComment(commentString(comment2), indent);
    lines.push(ic.trimStart());
  }
}

// node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
  const k = isScalar(key) ? key.value : key;
  for (const it of items) {
    if (isPair(it)) {
      if (it.key === key || it.key === k)
        return it;
      if (isScalar(it.key) && it.key.value === k)
        return it;
    }
  }
  return void 0;
}
var YAMLMap = class extends Collection {
  static get tagName() {
    return "tag:yaml.org,2002:map";
  }
  constructor(schema4) {
    super(MAP, schema4);
    this.items = [];
  }
  /**
   * A generic collection parsing method that can be extended
   * to other node classes that inherit from YAMLMap
   */
  static from(schema4, obj, ctx) {
    const { keepUndefined, replacer } = ctx;
    const map3 = new this(schema4);
    const add = (key, value) => {
      if (typeof replacer === "function")
        value = replacer.call(obj, key, value);
      else if (Array.isArray(replacer) && !replacer.includes(key))
        return;
      if (value !== void 0 || keepUndefined)
        map3.items.push(createPair(key, value, ctx));
    };
    if (obj instanceof Map) {
      for (const [key, value] of obj)
        add(key, value);
    } else if (obj && typeof obj === "object") {
      for (const key of Object.keys(obj))
        add(key, obj[key]);
    }
    if (typeof schema4.sortMapEntries === "function") {
      map3.items.sort(schema4.sortMapEntries);
    }
    return map3;
  }
  /**
   * Adds a value to the collection.
   *
   * @param overwrite - If not set `true`, using a key that is already in the
   *   collection will throw. Otherwise, overwrites the previous value.
   */
  add(pair, overwrite) {
    let _pair;
    if (isPair(pair))
      _pair = pair;
    else if (!pair || typeof pair !== "object" || !("key" in pair)) {
      _pair = new Pair(pair, pair?.value);
    } else
      _pair = new Pair(pair.key, pair.value);
    const prev = findPair(this.items, _pair.key);
    const sortEntries = this.schema?.sortMapEntries;
    if (prev) {
      if (!overwrite)
        throw new Error(`Key ${_pair.key} already set`);
      if (isScalar(prev.value) && isScalarValue(_pair.value))
        prev.value.value = _pair.value;
      else
        prev.value = _pair.value;
    } else if (sortEntries) {
      const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
      if (i === -1)
        this.items.push(_pair);
      else
        this.items.splice(i, 0, _pair);
    } else {
      this.items.push(_pair);
    }
  }
  delete(key) {
    const it = findPair(this.items, key);
    if (!it)
      return false;
    const del = this.items.splice(this.items.indexOf(it), 1);
    return del.length > 0;
  }
  get(key, keepScalar) {
    const it = findPair(this.items, key);
    const node2 = it?.value;
    return (!keepScalar && isScalar(node2) ? node2.value : node2) ?? void 0;
  }
  has(key) {
    return !!findPair(this.items, key);
  }
  set(key, value) {
    this.add(new Pair(key, value), true);
  }
  /**
   * @param ctx - Conversion context, originally set in Document#toJS()
   * @param {Class} Type - If set, forces the returned collection type
   * @returns Instance of Type, Map, or Object
   */
  toJSON(_, ctx, Type) {
    const map3 = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
    if (ctx?.onCreate)
      ctx.onCreate(map3);
    for (const item of this.items)
      addPairToJSMap(ctx, map3, item);
    return map3;
  }
  toString(ctx, onComment, onChompKeep) {
    if (!ctx)
      return JSON.stringify(this);
    for (const item of this.items) {
      if (!isPair(item))
        throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
    }
    if (!ctx.allNullValues && this.hasAllNullValues(false))
      ctx = Object.assign({}, ctx, { allNullValues: true });
    return stringifyCollection(this, ctx, {
      blockItemPrefix: "",
      flowChars: { start: "{", end: "}" },
      itemIndent: ctx.indent || "",
      onChompKeep,
      onComment
    });
  }
};

// node_modules/yaml/browser/dist/schema/common/map.js
var map = {
  collection: "map",
  default: true,
  nodeClass: YAMLMap,
  tag: "tag:yaml.org,2002:map",
  resolve(map3, onError) {
    if (!isMap2(map3))
      onError("Expected a mapping for this tag");
    return map3;
  },
  createNode: (schema4, obj, ctx) => YAMLMap.from(schema4, obj, ctx)
};

// node_modules/yaml/browser/dist/nodes/YAMLSeq.js
var YAMLSeq = class extends Collection {
  static get tagName() {
    return "tag:yaml.org,2002:seq";
  }
  constructor(schema4) {
    super(SEQ, schema4);
    this.items = [];
  }
  add(value) {
    this.items.push(value);
  }
  /**
   * Removes a value from the collection.
   *
   * `key` must contain a representation of an integer for this to succeed.
   * It may be wrapped in a `Scalar`.
   *
   * @returns `true` if the item was found and removed.
   */
  delete(key) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number")
      return false;
    const del = this.items.splice(idx, 1);
    return del.length > 0;
  }
  get(key, keepScalar) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number")
      return void 0;
    const it = this.items[idx];
    return !keepScalar && isScalar(it) ? it.value : it;
  }
  /**
   * Checks if the collection includes a value with the key `key`.
   *
   * `key` must contain a representation of an integer for this to succeed.
   * It may be wrapped in a `Scalar`.
   */
  has(key) {
    const idx = asItemIndex(key);
    return typeof idx === "number" && idx < this.items.length;
  }
  /**
   * Sets a value in this collection. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   *
   * If `key` does not contain a representation of an integer, this will throw.
   * It may be wrapped in a `Scalar`.
   */
  set(key, value) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number")
      throw new Error(`Expected a valid index, not ${key}.`);
    const prev = this.items[idx];
    if (isScalar(prev) && isScalarValue(value))
      prev.value = value;
    else
      this.items[idx] = value;
  }
  toJSON(_, ctx) {
    const seq3 = [];
    if (ctx?.onCreate)
      ctx.onCreate(seq3);
    let i = 0;
    for (const item of this.items)
      seq3.push(toJS(item, String(i++), ctx));
    return seq3;
  }
  toString(ctx, onComment, onChompKeep) {
    if (!ctx)
      return JSON.stringify(this);
    return stringifyCollection(this, ctx, {
      blockItemPrefix: "- ",
      flowChars: { start: "[", end: "]" },
      itemIndent: (ctx.indent || "") + "  ",
      onChompKeep,
      onComment
    });
  }
  static from(schema4, obj, ctx) {
    const { replacer } = ctx;
    const seq3 = new this(schema4);
    if (obj && Symbol.iterator in Object(obj)) {
      let i = 0;
      for (let it of obj) {
        if (typeof replacer === "function") {
          const key = obj instanceof Set ? it : String(i++);
          it = replacer.call(obj, key, it);
        }
        seq3.items.push(createNode(it, void 0, ctx));
      }
    }
    return seq3;
  }
};
function asItemIndex(key) {
  let idx = isScalar(key) ? key.value : key;
  if (idx && typeof idx === "string")
    idx = Number(idx);
  return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}

// node_modules/yaml/browser/dist/schema/common/seq.js
var seq = {
  collection: "seq",
  default: true,
  nodeClass: YAMLSeq,
  tag: "tag:yaml.org,2002:seq",
  resolve(seq3, onError) {
    if (!isSeq(seq3))
      onError("Expected a sequence for this tag");
    return seq3;
  },
  createNode: (schema4, obj, ctx) => YAMLSeq.from(schema4, obj, ctx)
};

// node_modules/yaml/browser/dist/schema/common/string.js
var string = {
  identify: (value) => typeof value === "string",
  default: true,
  tag: "tag:yaml.org,2002:str",
  resolve: (str) => str,
  stringify(item, ctx, onComment, onChompKeep) {
    ctx = Object.assign({ actualString: true }, ctx);
    return stringifyString(item, ctx, onComment, onChompKeep);
  }
};

// node_modules/yaml/browser/dist/schema/common/null.js
var nullTag = {
  identify: (value) => value == null,
  createNode: () => new Scalar(null),
  default: true,
  tag: "tag:yaml.org,2002:null",
  test: /^(?:~|[Nn]ull|NULL)?$/,
  resolve: () => new Scalar(null),
  stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
};

// node_modules/yaml/browser/dist/schema/core/bool.js
var boolTag = {
  identify: (value) => typeof value === "boolean",
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
  resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
  stringify({ source, value }, ctx) {
    if (source && boolTag.test.test(source)) {
      const sv = source[0] === "t" || source[0] === "T";
      if (value === sv)
        return source;
    }
    return value ? ctx.options.trueStr : ctx.options.falseStr;
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
  if (typeof value === "bigint")
    return String(value);
  const num = typeof value === "number" ? value : Number(value);
  if (!isFinite(num))
    return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
  let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
  if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
    let i = n.indexOf(".");
    if (i < 0) {
      i = n.length;
      n += ".";
    }
    let d = minFractionDigits - (n.length - i - 1);
    while (d-- > 0)
      n += "0";
  }
  return n;
}

// node_modules/yaml/browser/dist/schema/core/float.js
var floatNaN = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
  resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  stringify: stringifyNumber
};
var floatExp = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  format: "EXP",
  test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
  resolve: (str) => parseFloat(str),
  stringify(node2) {
    const num = Number(node2.value);
    return isFinite(num) ? num.toExponential() : stringifyNumber(node2);
  }
};
var float = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
  resolve(str) {
    const node2 = new Scalar(parseFloat(str));
    const dot = str.indexOf(".");
    if (dot !== -1 && str[str.length - 1] === "0")
      node2.minFractionDigits = str.length - dot - 1;
    return node2;
  },
  stringify: stringifyNumber
};

// node_modules/yaml/browser/dist/schema/core/int.js
var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
function intStringify(node2, radix, prefix) {
  const { value } = node2;
  if (intIdentify(value) && value >= 0)
    return prefix + value.toString(radix);
  return stringifyNumber(node2);
}
var intOct = {
  identify: (value) => intIdentify(value) && value >= 0,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "OCT",
  test: /^0o[0-7]+$/,
  resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
  stringify: (node2) => intStringify(node2, 8, "0o")
};
var int = {
  identify: intIdentify,
  default: true,
  tag: "tag:yaml.org,2002:int",
  test: /^[-+]?[0-9]+$/,
  resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
  stringify: stringifyNumber
};
var intHex = {
  identify: (value) => intIdentify(value) && value >= 0,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "HEX",
  test: /^0x[0-9a-fA-F]+$/,
  resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
  stringify: (node2) => intStringify(node2, 16, "0x")
};

// node_modules/yaml/browser/dist/schema/core/schema.js
var schema = [
  map,
  seq,
  string,
  nullTag,
  boolTag,
  intOct,
  int,
  intHex,
  floatNaN,
  floatExp,
  float
];

// node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify2(value) {
  return typeof value === "bigint" || Number.isInteger(value);
}
var stringifyJSON = ({ value }) => JSON.stringify(value);
var jsonScalars = [
  {
    identify: (value) => typeof value === "string",
    default: true,
    tag: "tag:yaml.org,2002:str",
    resolve: (str) => str,
    stringify: stringifyJSON
  },
  {
    identify: (value) => value == null,
    createNode: () => new Scalar(null),
    default: true,
    tag: "tag:yaml.org,2002:null",
    test: /^null$/,
    resolve: () => null,
    stringify: stringifyJSON
  },
  {
    identify: (value) => typeof value === "boolean",
    default: true,
    tag: "tag:yaml.org,2002:bool",
    test: /^true$|^false$/,
    resolve: (str) => str === "true",
    stringify: stringifyJSON
  },
  {
    identify: intIdentify2,
    default: true,
    tag: "tag:yaml.org,2002:int",
    test: /^-?(?:0|[1-9][0-9]*)$/,
    resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
    stringify: ({ value }) => intIdentify2(value) ? value.toString() : JSON.stringify(value)
  },
  {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
    resolve: (str) => parseFloat(str),
    stringify: stringifyJSON
  }
];
var jsonError = {
  default: true,
  tag: "",
  test: /^/,
  resolve(str, onError) {
    onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
    return str;
  }
};
var schema2 = [map, seq].concat(jsonScalars, jsonError);

// node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
var binary = {
  identify: (value) => value instanceof Uint8Array,
  // Buffer inherits from Uint8Array
  default: false,
  tag: "tag:yaml.org,2002:binary",
  /**
   * Returns a Buffer in node and an Uint8Array in browsers
   *
   * To use the resulting buffer as an image, you'll want to do something like:
   *
   *   const blob = new Blob([buffer], { type: 'image/jpeg' })
   *   document.querySelector('#photo').src = URL.createObjectURL(blob)
   */
  resolve(src, onError) {
    if (typeof atob === "function") {
      const str = atob(src.replace(/[\n\r]/g, ""));
      const buffer = new Uint8Array(str.length);
      for (let i = 0; i < str.length; ++i)
        buffer[i] = str.charCodeAt(i);
      return buffer;
    } else {
      onError("This environment does not support reading binary tags; either Buffer or atob is required");
      return src;
    }
  },
  stringify({ comment: comment2, type, value }, ctx, onComment, onChompKeep) {
    if (!value)
      return "";
    const buf = value;
    let str;
    if (typeof btoa === "function") {
      let s = "";
      for (let i = 0; i < buf.length; ++i)
        s += String.fromCharCode(buf[i]);
      str = btoa(s);
    } else {
      throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
    }
    type ?? (type = Scalar.BLOCK_LITERAL);
    if (type !== Scalar.QUOTE_DOUBLE) {
      const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
      const n = Math.ceil(str.length / lineWidth);
      const lines = new Array(n);
      for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
        lines[i] = str.substr(o, lineWidth);
      }
      str = lines.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
    }
    return stringifyString({ comment: comment2, type, value: str }, ctx, onComment, onChompKeep);
  }
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq3, onError) {
  if (isSeq(seq3)) {
    for (let i = 0; i < seq3.items.length; ++i) {
      let item = seq3.items[i];
      if (isPair(item))
        continue;
      else if (isMap2(item)) {
        if (item.items.length > 1)
          onError("Each pair must have its own sequence indicator");
        const pair = item.items[0] || new Pair(new Scalar(null));
        if (item.commentBefore)
          pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
        if (item.comment) {
          const cn = pair.value ?? pair.key;
          cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
        }
        item = pair;
      }
      seq3.items[i] = isPair(item) ? item : new Pair(item);
    }
  } else
    onError("Expected a sequence for this tag");
  return seq3;
}
function createPairs(schema4, iterable, ctx) {
  const { replacer } = ctx;
  const pairs2 = new YAMLSeq(schema4);
  pairs2.tag = "tag:yaml.org,2002:pairs";
  let i = 0;
  if (iterable && Symbol.iterator in Object(iterable))
    for (let it of iterable) {
      if (typeof replacer === "function")
        it = replacer.call(iterable, String(i++), it);
      let key, value;
      if (Array.isArray(it)) {
        if (it.length === 2) {
          key = it[0];
          value = it[1];
        } else
          throw new TypeError(`Expected [key, value] tuple: ${it}`);
      } else if (it && it instanceof Object) {
        const keys2 = Object.keys(it);
        if (keys2.length === 1) {
          key = keys2[0];
          value = it[key];
        } else {
          throw new TypeError(`Expected tuple with one key, not ${keys2.length} keys`);
        }
      } else {
        key = it;
      }
      pairs2.items.push(createPair(key, value, ctx));
    }
  return pairs2;
}
var pairs = {
  collection: "seq",
  default: false,
  tag: "tag:yaml.org,2002:pairs",
  resolve: resolvePairs,
  createNode: createPairs
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap = class _YAMLOMap extends YAMLSeq {
  constructor() {
    super();
    this.add = YAMLMap.prototype.add.bind(this);
    this.delete = YAMLMap.prototype.delete.bind(this);
    this.get = YAMLMap.prototype.get.bind(this);
    this.has = YAMLMap.prototype.has.bind(this);
    this.set = YAMLMap.prototype.set.bind(this);
    this.tag = _YAMLOMap.tag;
  }
  /**
   * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
   * but TypeScript won't allow widening the signature of a child method.
   */
  toJSON(_, ctx) {
    if (!ctx)
      return super.toJSON(_);
    const map3 = /* @__PURE__ */ new Map();
    if (ctx?.onCreate)
      ctx.onCreate(map3);
    for (const pair of this.items) {
      let key, value;
      if (isPair(pair)) {
        key = toJS(pair.key, "", ctx);
        value = toJS(pair.value, key, ctx);
      } else {
        key = toJS(pair, "", ctx);
      }
      if (map3.has(key))
        throw new Error("Ordered maps must not include duplicate keys");
      map3.set(key, value);
    }
    return map3;
  }
  static from(schema4, iterable, ctx) {
    const pairs2 = createPairs(schema4, iterable, ctx);
    const omap2 = new this();
    omap2.items = pairs2.items;
    return omap2;
  }
};
YAMLOMap.tag = "tag:yaml.org,2002:omap";
var omap = {
  collection: "seq",
  identify: (value) => value instanceof Map,
  nodeClass: YAMLOMap,
  default: false,
  tag: "tag:yaml.org,2002:omap",
  resolve(seq3, onError) {
    const pairs2 = resolvePairs(seq3, onError);
    const seenKeys = [];
    for (const { key } of pairs2.items) {
      if (isScalar(key)) {
        if (seenKeys.includes(key.value)) {
          onError(`Ordered maps must not include duplicate keys: ${key.value}`);
        } else {
          seenKeys.push(key.value);
        }
      }
    }
    return Object.assign(new YAMLOMap(), pairs2);
  },
  createNode: (schema4, iterable, ctx) => YAMLOMap.from(schema4, iterable, ctx)
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source }, ctx) {
  const boolObj = value ? trueTag : falseTag;
  if (source && boolObj.test.test(source))
    return source;
  return value ? ctx.options.trueStr : ctx.options.falseStr;
}
var trueTag = {
  identify: (value) => value === true,
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
  resolve: () => new Scalar(true),
  stringify: boolStringify
};
var falseTag = {
  identify: (value) => value === false,
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
  resolve: () => new Scalar(false),
  stringify: boolStringify
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
var floatNaN2 = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
  resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  stringify: stringifyNumber
};
var floatExp2 = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  format: "EXP",
  test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
  resolve: (str) => parseFloat(str.replace(/_/g, "")),
  stringify(node2) {
    const num = Number(node2.value);
    return isFinite(num) ? num.toExponential() : stringifyNumber(node2);
  }
};
var float2 = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
  resolve(str) {
    const node2 = new Scalar(parseFloat(str.replace(/_/g, "")));
    const dot = str.indexOf(".");
    if (dot !== -1) {
      const f = str.substring(dot + 1).replace(/_/g, "");
      if (f[f.length - 1] === "0")
        node2.minFractionDigits = f.length;
    }
    return node2;
  },
  stringify: stringifyNumber
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
var intIdentify3 = (value) => typeof value === "bigint" || Number.isInteger(value);
function intResolve2(str, offset, radix, { intAsBigInt }) {
  const sign = str[0];
  if (sign === "-" || sign === "+")
    offset += 1;
  str = str.substring(offset).replace(/_/g, "");
  if (intAsBigInt) {
    switch (radix) {
      case 2:
        str = `0b${str}`;
        break;
      case 8:
        str = `0o${str}`;
        break;
      case 16:
        str = `0x${str}`;
        break;
    }
    const n2 = BigInt(str);
    return sign === "-" ? BigInt(-1) * n2 : n2;
  }
  const n = parseInt(str, radix);
  return sign === "-" ? -1 * n : n;
}
function intStringify2(node2, radix, prefix) {
  const { value } = node2;
  if (intIdentify3(value)) {
    const str = value.toString(radix);
    return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
  }
  return stringifyNumber(node2);
}
var intBin = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "BIN",
  test: /^[-+]?0b[0-1_]+$/,
  resolve: (str, _onError, opt) => intResolve2(str, 2, 2, opt),
  stringify: (node2) => intStringify2(node2, 2, "0b")
};
var intOct2 = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "OCT",
  test: /^[-+]?0[0-7_]+$/,
  resolve: (str, _onError, opt) => intResolve2(str, 1, 8, opt),
  stringify: (node2) => intStringify2(node2, 8, "0")
};
var int2 = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  test: /^[-+]?[0-9][0-9_]*$/,
  resolve: (str, _onError, opt) => intResolve2(str, 0, 10, opt),
  stringify: stringifyNumber
};
var intHex2 = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "HEX",
  test: /^[-+]?0x[0-9a-fA-F_]+$/,
  resolve: (str, _onError, opt) => intResolve2(str, 2, 16, opt),
  stringify: (node2) => intStringify2(node2, 16, "0x")
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet = class _YAMLSet extends YAMLMap {
  constructor(schema4) {
    super(schema4);
    this.tag = _YAMLSet.tag;
  }
  add(key) {
    let pair;
    if (isPair(key))
      pair = key;
    else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
      pair = new Pair(key.key, null);
    else
      pair = new Pair(key, null);
    const prev = findPair(this.items, pair.key);
    if (!prev)
      this.items.push(pair);
  }
  /**
   * If `keepPair` is `true`, returns the Pair matching `key`.
   * Otherwise, returns the value of that Pair's key.
   */
  get(key, keepPair) {
    const pair = findPair(this.items, key);
    return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
  }
  set(key, value) {
    if (typeof value !== "boolean")
      throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
    const prev = findPair(this.items, key);
    if (prev && !value) {
      this.items.splice(this.items.indexOf(prev), 1);
    } else if (!prev && value) {
      this.items.push(new Pair(key));
    }
  }
  toJSON(_, ctx) {
    return super.toJSON(_, ctx, Set);
  }
  toString(ctx, onComment, onChompKeep) {
    if (!ctx)
      return JSON.stringify(this);
    if (this.hasAllNullValues(true))
      return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
    else
      throw new Error("Set items must all have null values");
  }
  static from(schema4, iterable, ctx) {
    const { replacer } = ctx;
    const set3 = new this(schema4);
    if (iterable && Symbol.iterator in Object(iterable))
      for (let value of iterable) {
        if (typeof replacer === "function")
          value = replacer.call(iterable, value, value);
        set3.items.push(createPair(value, null, ctx));
      }
    return set3;
  }
};
YAMLSet.tag = "tag:yaml.org,2002:set";
var set2 = {
  collection: "map",
  identify: (value) => value instanceof Set,
  nodeClass: YAMLSet,
  default: false,
  tag: "tag:yaml.org,2002:set",
  createNode: (schema4, iterable, ctx) => YAMLSet.from(schema4, iterable, ctx),
  resolve(map3, onError) {
    if (isMap2(map3)) {
      if (map3.hasAllNullValues(true))
        return Object.assign(new YAMLSet(), map3);
      else
        onError("Set items must all have null values");
    } else
      onError("Expected a mapping for this tag");
    return map3;
  }
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
function parseSexagesimal(str, asBigInt) {
  const sign = str[0];
  const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
  const num = (n) => asBigInt ? BigInt(n) : Number(n);
  const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
  return sign === "-" ? num(-1) * res : res;
}
function stringifySexagesimal(node2) {
  let { value } = node2;
  let num = (n) => n;
  if (typeof value === "bigint")
    num = (n) => BigInt(n);
  else if (isNaN(value) || !isFinite(value))
    return stringifyNumber(node2);
  let sign = "";
  if (value < 0) {
    sign = "-";
    value *= num(-1);
  }
  const _60 = num(60);
  const parts = [value % _60];
  if (value < 60) {
    parts.unshift(0);
  } else {
    value = (value - parts[0]) / _60;
    parts.unshift(value % _60);
    if (value >= 60) {
      value = (value - parts[0]) / _60;
      parts.unshift(value);
    }
  }
  return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
var intTime = {
  identify: (value) => typeof value === "bigint" || Number.isInteger(value),
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "TIME",
  test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
  resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
  stringify: stringifySexagesimal
};
var floatTime = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  format: "TIME",
  test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
  resolve: (str) => parseSexagesimal(str, false),
  stringify: stringifySexagesimal
};
var timestamp = {
  identify: (value) => value instanceof Date,
  default: true,
  tag: "tag:yaml.org,2002:timestamp",
  // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
  // may be omitted altogether, resulting in a date format. In such a case, the time part is
  // assumed to be 00:00:00Z (start of day, UTC).
  test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
  resolve(str) {
    const match = str.match(timestamp.test);
    if (!match)
      throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
    const [, year, month, day, hour, minute, second] = match.map(Number);
    const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
    let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
    const tz = match[8];
    if (tz && tz !== "Z") {
      let d = parseSexagesimal(tz, false);
      if (Math.abs(d) < 30)
        d *= 60;
      date -= 6e4 * d;
    }
    return new Date(date);
  },
  stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
var schema3 = [
  map,
  seq,
  string,
  nullTag,
  trueTag,
  falseTag,
  intBin,
  intOct2,
  int2,
  intHex2,
  floatNaN2,
  floatExp2,
  float2,
  binary,
  merge,
  omap,
  pairs,
  set2,
  intTime,
  floatTime,
  timestamp
];

// node_modules/yaml/browser/dist/schema/tags.js
var schemas = /* @__PURE__ */ new Map([
  ["core", schema],
  ["failsafe", [map, seq, string]],
  ["json", schema2],
  ["yaml11", schema3],
  ["yaml-1.1", schema3]
]);
var tagsByName = {
  binary,
  bool: boolTag,
  float,
  floatExp,
  floatNaN,
  floatTime,
  int,
  intHex,
  intOct,
  intTime,
  map,
  merge,
  null: nullTag,
  omap,
  pairs,
  seq,
  set: set2,
  timestamp
};
var coreKnownTags = {
  "tag:yaml.org,2002:binary": binary,
  "tag:yaml.org,2002:merge": merge,
  "tag:yaml.org,2002:omap": omap,
  "tag:yaml.org,2002:pairs": pairs,
  "tag:yaml.org,2002:set": set2,
  "tag:yaml.org,2002:timestamp": timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
  const schemaTags = schemas.get(schemaName);
  if (schemaTags && !customTags) {
    return addMergeTag && !schemaTags.includes(merge) ? schemaTags.concat(merge) : schemaTags.slice();
  }
  let tags = schemaTags;
  if (!tags) {
    if (Array.isArray(customTags))
      tags = [];
    else {
      const keys2 = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
      throw new Error(`Unknown schema "${schemaName}"; use one of ${keys2} or define customTags array`);
    }
  }
  if (Array.isArray(customTags)) {
    for (const tag of customTags)
      tags = tags.concat(tag);
  } else if (typeof customTags === "function") {
    tags = customTags(tags.slice());
  }
  if (addMergeTag)
    tags = tags.concat(merge);
  return tags.reduce((tags2, tag) => {
    const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
    if (!tagObj) {
      const tagName = JSON.stringify(tag);
      const keys2 = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
      throw new Error(`Unknown custom tag ${tagName}; use one of ${keys2}`);
    }
    if (!tags2.includes(tagObj))
      tags2.push(tagObj);
    return tags2;
  }, []);
}

// node_modules/yaml/browser/dist/schema/Schema.js
var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
var Schema = class _Schema {
  constructor({ compat, customTags, merge: merge2, resolveKnownTags, schema: schema4, sortMapEntries, toStringDefaults }) {
    this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
    this.name = typeof schema4 === "string" && schema4 || "core";
    this.knownTags = resolveKnownTags ? coreKnownTags : {};
    this.tags = getTags(customTags, this.name, merge2);
    this.toStringOptions = toStringDefaults ?? null;
    Object.defineProperty(this, MAP, { value: map });
    Object.defineProperty(this, SCALAR, { value: string });
    Object.defineProperty(this, SEQ, { value: seq });
    this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
  }
  clone() {
    const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
    copy.tags = this.tags.slice();
    return copy;
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options4) {
  const lines = [];
  let hasDirectives = options4.directives === true;
  if (options4.directives !== false && doc.directives) {
    const dir = doc.directives.toString(doc);
    if (dir) {
      lines.push(dir);
      hasDirectives = true;
    } else if (doc.directives.docStart)
      hasDirectives = true;
  }
  if (hasDirectives)
    lines.push("---");
  const ctx = createStringifyContext(doc, options4);
  const { commentString } = ctx.options;
  if (doc.commentBefore) {
    if (lines.length !== 1)
      lines.unshift("");
    const cs = commentString(doc.commentBefore);
    lines.unshift(indentComment(cs, ""));
  }
  let chompKeep = false;
  let contentComment = null;
  if (doc.contents) {
    if (isNode(doc.contents)) {
      if (doc.contents.spaceBefore && hasDirectives)
        lines.push("");
      if (doc.contents.commentBefore) {
        const cs = commentString(doc.contents.commentBefore);
        lines.push(indentComment(cs, ""));
      }
      ctx.forceBlockIndent = !!doc.comment;
      contentComment = doc.contents.comment;
    }
    const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
    let body = stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
    if (contentComment)
      body += lineComment(body, "", commentString(contentComment));
    if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
      lines[lines.length - 1] = `--- ${body}`;
    } else
      lines.push(body);
  } else {
    lines.push(stringify(doc.contents, ctx));
  }
  if (doc.directives?.docEnd) {
    if (doc.comment) {
      const cs = commentString(doc.comment);
      if (cs.includes("\n")) {
        lines.push("...");
        lines.push(indentComment(cs, ""));
      } else {
        lines.push(`... ${cs}`);
      }
    } else {
      lines.push("...");
    }
  } else {
    let dc = doc.comment;
    if (dc && chompKeep)
      dc = dc.replace(/^\n+/, "");
    if (dc) {
      if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
        lines.push("");
      lines.push(indentComment(commentString(dc), ""));
    }
  }
  return lines.join("\n") + "\n";
}

// node_modules/yaml/browser/dist/doc/Document.js
var Document = class _Document {
  constructor(value, replacer, options4) {
    this.commentBefore = null;
    this.comment = null;
    this.errors = [];
    this.warnings = [];
    Object.defineProperty(this, NODE_TYPE, { value: DOC });
    let _replacer = null;
    if (typeof replacer === "function" || Array.isArray(replacer)) {
      _replacer = replacer;
    } else if (options4 === void 0 && replacer) {
      options4 = replacer;
      replacer = void 0;
    }
    const opt = Object.assign({
      intAsBigInt: false,
      keepSourceTokens: false,
      logLevel: "warn",
      prettyErrors: true,
      strict: true,
      stringKeys: false,
      uniqueKeys: true,
      version: "1.2"
    }, options4);
    this.options = opt;
    let { version: version3 } = opt;
    if (options4?._directives) {
      this.directives = options4._directives.atDocument();
      if (this.directives.yaml.explicit)
        version3 = this.directives.yaml.version;
    } else
      this.directives = new Directives({ version: version3 });
    this.setSchema(version3, options4);
    this.contents = value === void 0 ? null : this.createNode(value, _replacer, options4);
  }
  /**
   * Create a deep copy of this Document and its contents.
   *
   * Custom Node values that inherit from `Object` still refer to their original instances.
   */
  clone() {
    const copy = Object.create(_Document.prototype, {
      [NODE_TYPE]: { value: DOC }
    });
    copy.commentBefore = this.commentBefore;
    copy.comment = this.comment;
    copy.errors = this.errors.slice();
    copy.warnings = this.warnings.slice();
    copy.options = Object.assign({}, this.options);
    if (this.directives)
      copy.directives = this.directives.clone();
    copy.schema = this.schema.clone();
    copy.contents = isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
    if (this.range)
      copy.range = this.range.slice();
    return copy;
  }
  /** Adds a value to the document. */
  add(value) {
    if (assertCollection(this.contents))
      this.contents.add(value);
  }
  /** Adds a value to the document. */
  addIn(path7, value) {
    if (assertCollection(this.contents))
      this.contents.addIn(path7, value);
  }
  /**
   * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
   *
   * If `node` already has an anchor, `name` is ignored.
   * Otherwise, the `node.anchor` value will be set to `name`,
   * or if an anchor with that name is already present in the document,
   * `name` will be used as a prefix for a new unique anchor.
   * If `name` is undefined, the generated anchor will use 'a' as a prefix.
   */
  createAlias(node2, name) {
    if (!node2.anchor) {
      const prev = anchorNames(this);
      node2.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
      !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
    }
    return new Alias(node2.anchor);
  }
  createNode(value, replacer, options4) {
    let _replacer = void 0;
    if (typeof replacer === "function") {
      value = replacer.call({ "": value }, "", value);
      _replacer = replacer;
    } else if (Array.isArray(replacer)) {
      const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
      const asStr = replacer.filter(keyToStr).map(String);
      if (asStr.length > 0)
        replacer = replacer.concat(asStr);
      _replacer = replacer;
    } else if (options4 === void 0 && replacer) {
      options4 = replacer;
      replacer = void 0;
    }
    const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options4 ?? {};
    const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(
      this,
      // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
      anchorPrefix || "a"
    );
    const ctx = {
      aliasDuplicateObjects: aliasDuplicateObjects ?? true,
      keepUndefined: keepUndefined ?? false,
      onAnchor,
      onTagObj,
      replacer: _replacer,
      schema: this.schema,
      sourceObjects
    };
    const node2 = createNode(value, tag, ctx);
    if (flow && isCollection(node2))
      node2.flow = true;
    setAnchors();
    return node2;
  }
  /**
   * Convert a key and a value into a `Pair` using the current schema,
   * recursively wrapping all values as `Scalar` or `Collection` nodes.
   */
  createPair(key, value, options4 = {}) {
    const k = this.createNode(key, null, options4);
    const v = this.createNode(value, null, options4);
    return new Pair(k, v);
  }
  /**
   * Removes a value from the document.
   * @returns `true` if the item was found and removed.
   */
  delete(key) {
    return assertCollection(this.contents) ? this.contents.delete(key) : false;
  }
  /**
   * Removes a value from the document.
   * @returns `true` if the item was found and removed.
   */
  deleteIn(path7) {
    if (isEmptyPath(path7)) {
      if (this.contents == null)
        return false;
      this.contents = null;
      return true;
    }
    return assertCollection(this.contents) ? this.contents.deleteIn(path7) : false;
  }
  /**
   * Returns item at `key`, or `undefined` if not found. By default unwraps
   * scalar values from their surrounding node; to disable set `keepScalar` to
   * `true` (collections are always returned intact).
   */
  get(key, keepScalar) {
    return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
  }
  /**
   * Returns item at `path`, or `undefined` if not found. By default unwraps
   * scalar values from their surrounding node; to disable set `keepScalar` to
   * `true` (collections are always returned intact).
   */
  getIn(path7, keepScalar) {
    if (isEmptyPath(path7))
      return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
    return isCollection(this.contents) ? this.contents.getIn(path7, keepScalar) : void 0;
  }
  /**
   * Checks if the document includes a value with the key `key`.
   */
  has(key) {
    return isCollection(this.contents) ? this.contents.has(key) : false;
  }
  /**
   * Checks if the document includes a value at `path`.
   */
  hasIn(path7) {
    if (isEmptyPath(path7))
      return this.contents !== void 0;
    return isCollection(this.contents) ? this.contents.hasIn(path7) : false;
  }
  /**
   * Sets a value in this document. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   */
  set(key, value) {
    if (this.contents == null) {
      this.contents = collectionFromPath(this.schema, [key], value);
    } else if (assertCollection(this.contents)) {
      this.contents.set(key, value);
    }
  }
  /**
   * Sets a value in this document. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   */
  setIn(path7, value) {
    if (isEmptyPath(path7)) {
      this.contents = value;
    } else if (this.contents == null) {
      this.contents = collectionFromPath(this.schema, Array.from(path7), value);
    } else if (assertCollection(this.contents)) {
      this.contents.setIn(path7, value);
    }
  }
  /**
   * Change the YAML version and schema used by the document.
   * A `null` version disables support for directives, explicit tags, anchors, and aliases.
   * It also requires the `schema` option to be given as a `Schema` instance value.
   *
   * Overrides all previously set schema options.
   */
  setSchema(version3, options4 = {}) {
    if (typeof version3 === "number")
      version3 = String(version3);
    let opt;
    switch (version3) {
      case "1.1":
        if (this.directives)
          this.directives.yaml.version = "1.1";
        else
          this.directives = new Directives({ version: "1.1" });
        opt = { resolveKnownTags: false, schema: "yaml-1.1" };
        break;
      case "1.2":
      case "next":
        if (this.directives)
          this.directives.yaml.version = version3;
        else
          this.directives = new Directives({ version: version3 });
        opt = { resolveKnownTags: true, schema: "core" };
        break;
      case null:
        if (this.directives)
          delete this.directives;
        opt = null;
        break;
      default: {
        const sv = JSON.stringify(version3);
        throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
      }
    }
    if (options4.schema instanceof Object)
      this.schema = options4.schema;
    else if (opt)
      this.schema = new Schema(Object.assign(opt, options4));
    else
      throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
  }
  // json & jsonArg are only used from toJSON()
  toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
    const ctx = {
      anchors: /* @__PURE__ */ new Map(),
      doc: this,
      keep: !json,
      mapAsMap: mapAsMap === true,
      mapKeyWarned: false,
      maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
    };
    const res = toJS(this.contents, jsonArg ?? "", ctx);
    if (typeof onAnchor === "function")
      for (const { count: count2, res: res2 } of ctx.anchors.values())
        onAnchor(res2, count2);
    return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
  }
  /**
   * A JSON representation of the document `contents`.
   *
   * @param jsonArg Used by `JSON.stringify` to indicate the array index or
   *   property name.
   */
  toJSON(jsonArg, onAnchor) {
    return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
  }
  /** A YAML representation of the document. */
  toString(options4 = {}) {
    if (this.errors.length > 0)
      throw new Error("Document with errors cannot be stringified");
    if ("indent" in options4 && (!Number.isInteger(options4.indent) || Number(options4.indent) <= 0)) {
      const s = JSON.stringify(options4.indent);
      throw new Error(`"indent" option must be a positive integer, not ${s}`);
    }
    return stringifyDocument(this, options4);
  }
};
function assertCollection(contents) {
  if (isCollection(contents))
    return true;
  throw new Error("Expected a YAML collection as document contents");
}

// node_modules/yaml/browser/dist/errors.js
var YAMLError = class extends Error {
  constructor(name, pos, code, message2) {
    super();
    this.name = name;
    this.code = code;
    this.message = message2;
    this.pos = pos;
  }
};
var YAMLParseError = class extends YAMLError {
  constructor(pos, code, message2) {
    super("YAMLParseError", pos, code, message2);
  }
};
var YAMLWarning = class extends YAMLError {
  constructor(pos, code, message2) {
    super("YAMLWarning", pos, code, message2);
  }
};

// node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens2, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
  let spaceBefore = false;
  let atNewline = startOnNewline;
  let hasSpace = startOnNewline;
  let comment2 = "";
  let commentSep = "";
  let hasNewline = false;
  let reqSpace = false;
  let tab2 = null;
  let anchor = null;
  let tag = null;
  let newlineAfterProp = null;
  let comma = null;
  let found = null;
  let start = null;
  for (const token of tokens2) {
    if (reqSpace) {
      if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
        onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      reqSpace = false;
    }
    if (tab2) {
      if (atNewline && token.type !== "comment" && token.type !== "newline") {
        onError(tab2, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      }
      tab2 = null;
    }
    switch (token.type) {
      case "space":
        if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
          tab2 = token;
        }
        hasSpace = true;
        break;
      case "comment": {
        if (!hasSpace)
          onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
        const cb = token.source.substring(1) || " ";
        if (!comment2)
          comment2 = cb;
        else
          comment2 += commentSep + cb;
        commentSep = "";
        atNewline = false;
        break;
      }
      case "newline":
        if (atNewline) {
          if (comment2)
            comment2 += token.source;
          else if (!found || indicator !== "seq-item-ind")
            spaceBefore = true;
        } else
          commentSep += token.source;
        atNewline = true;
        hasNewline = true;
        if (anchor || tag)
          newlineAfterProp = token;
        hasSpace = true;
        break;
      case "anchor":
        if (anchor)
          onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
        if (token.source.endsWith(":"))
          onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
        anchor = token;
        start ?? (start = token.offset);
        atNewline = false;
        hasSpace = false;
        reqSpace = true;
        break;
      case "tag": {
        if (tag)
          onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
        tag = token;
        start ?? (start = token.offset);
        atNewline = false;
        hasSpace = false;
        reqSpace = true;
        break;
      }
      case indicator:
        if (anchor || tag)
          onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
        if (found)
          onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
        found = token;
        atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
        hasSpace = false;
        break;
      case "comma":
        if (flow) {
          if (comma)
            onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
          comma = token;
          atNewline = false;
          hasSpace = false;
          break;
        }
      // else fallthrough
      default:
        onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
        atNewline = false;
        hasSpace = false;
    }
  }
  const last = tokens2[tokens2.length - 1];
  const end2 = last ? last.offset + last.source.length : offset;
  if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
    onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
  }
  if (tab2 && (atNewline && tab2.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
    onError(tab2, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
  return {
    comma,
    found,
    spaceBefore,
    comment: comment2,
    hasNewline,
    anchor,
    tag,
    newlineAfterProp,
    end: end2,
    start: start ?? end2
  };
}

// node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
  if (!key)
    return null;
  switch (key.type) {
    case "alias":
    case "scalar":
    case "double-quoted-scalar":
    case "single-quoted-scalar":
      if (key.source.includes("\n"))
        return true;
      if (key.end) {
        for (const st of key.end)
          if (st.type === "newline")
            return true;
      }
      return false;
    case "flow-collection":
      for (const it of key.items) {
        for (const st of it.start)
          if (st.type === "newline")
            return true;
        if (it.sep) {
          for (const st of it.sep)
            if (st.type === "newline")
              return true;
        }
        if (containsNewline(it.key) || containsNewline(it.value))
          return true;
      }
      return false;
    default:
      return true;
  }
}

// node_modules/yaml/browser/dist/compose/util-flow-indent-check.js
function flowIndentCheck(indent, fc, onError) {
  if (fc?.type === "flow-collection") {
    const end2 = fc.end[0];
    if (end2.indent === indent && (end2.source === "]" || end2.source === "}") && containsNewline(fc)) {
      const msg = "Flow end indicator should be more indented than parent";
      onError(end2, "BAD_INDENT", msg, true);
    }
  }
}

// node_modules/yaml/browser/dist/compose/util-map-includes.js
function mapIncludes(ctx, items, search) {
  const { uniqueKeys } = ctx.options;
  if (uniqueKeys === false)
    return false;
  const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || isScalar(a) && isScalar(b) && a.value === b.value;
  return items.some((pair) => isEqual(pair.key, search));
}

// node_modules/yaml/browser/dist/compose/resolve-block-map.js
var startColMsg = "All mapping items must start at the same column";
function resolveBlockMap({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, bm, onError, tag) {
  const NodeClass = tag?.nodeClass ?? YAMLMap;
  const map3 = new NodeClass(ctx.schema);
  if (ctx.atRoot)
    ctx.atRoot = false;
  let offset = bm.offset;
  let commentEnd = null;
  for (const collItem of bm.items) {
    const { start, key, sep, value } = collItem;
    const keyProps = resolveProps(start, {
      indicator: "explicit-key-ind",
      next: key ?? sep?.[0],
      offset,
      onError,
      parentIndent: bm.indent,
      startOnNewline: true
    });
    const implicitKey = !keyProps.found;
    if (implicitKey) {
      if (key) {
        if (key.type === "block-seq")
          onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
        else if ("indent" in key && key.indent !== bm.indent)
          onError(offset, "BAD_INDENT", startColMsg);
      }
      if (!keyProps.anchor && !keyProps.tag && !sep) {
        commentEnd = keyProps.end;
        if (keyProps.comment) {
          if (map3.comment)
            map3.comment += "\n" + keyProps.comment;
          else
            map3.comment = keyProps.comment;
        }
        continue;
      }
      if (keyProps.newlineAfterProp || containsNewline(key)) {
        onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
      }
    } else if (keyProps.found?.indent !== bm.indent) {
      onError(offset, "BAD_INDENT", startColMsg);
    }
    ctx.atKey = true;
    const keyStart = keyProps.end;
    const keyNode = key ? composeNode2(ctx, key, keyProps, onError) : composeEmptyNode2(ctx, keyStart, start, null, keyProps, onError);
    if (ctx.schema.compat)
      flowIndentCheck(bm.indent, key, onError);
    ctx.atKey = false;
    if (mapIncludes(ctx, map3.items, keyNode))
      onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
    const valueProps = resolveProps(sep ?? [], {
      indicator: "map-value-ind",
      next: value,
      offset: keyNode.range[2],
      onError,
      parentIndent: bm.indent,
      startOnNewline: !key || key.type === "block-scalar"
    });
    offset = valueProps.end;
    if (valueProps.found) {
      if (implicitKey) {
        if (value?.type === "block-map" && !valueProps.hasNewline)
          onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
        if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
          onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
      }
      const valueNode = value ? composeNode2(ctx, value, valueProps, onError) : composeEmptyNode2(ctx, offset, sep, null, valueProps, onError);
      if (ctx.schema.compat)
        flowIndentCheck(bm.indent, value, onError);
      offset = valueNode.range[2];
      const pair = new Pair(keyNode, valueNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      map3.items.push(pair);
    } else {
      if (implicitKey)
        onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
      if (valueProps.comment) {
        if (keyNode.comment)
          keyNode.comment += "\n" + valueProps.comment;
        else
          keyNode.comment = valueProps.comment;
      }
      const pair = new Pair(keyNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      map3.items.push(pair);
    }
  }
  if (commentEnd && commentEnd < offset)
    onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
  map3.range = [bm.offset, offset, commentEnd ?? offset];
  return map3;
}

// node_modules/yaml/browser/dist/compose/resolve-block-seq.js
function resolveBlockSeq({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, bs, onError, tag) {
  const NodeClass = tag?.nodeClass ?? YAMLSeq;
  const seq3 = new NodeClass(ctx.schema);
  if (ctx.atRoot)
    ctx.atRoot = false;
  if (ctx.atKey)
    ctx.atKey = false;
  let offset = bs.offset;
  let commentEnd = null;
  for (const { start, value } of bs.items) {
    const props = resolveProps(start, {
      indicator: "seq-item-ind",
      next: value,
      offset,
      onError,
      parentIndent: bs.indent,
      startOnNewline: true
    });
    if (!props.found) {
      if (props.anchor || props.tag || value) {
        if (value?.type === "block-seq")
          onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
        else
          onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
      } else {
        commentEnd = props.end;
        if (props.comment)
          seq3.comment = props.comment;
        continue;
      }
    }
    const node2 = value ? composeNode2(ctx, value, props, onError) : composeEmptyNode2(ctx, props.end, start, null, props, onError);
    if (ctx.schema.compat)
      flowIndentCheck(bs.indent, value, onError);
    offset = node2.range[2];
    seq3.items.push(node2);
  }
  seq3.range = [bs.offset, offset, commentEnd ?? offset];
  return seq3;
}

// node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end2, offset, reqSpace, onError) {
  let comment2 = "";
  if (end2) {
    let hasSpace = false;
    let sep = "";
    for (const token of end2) {
      const { source, type } = token;
      switch (type) {
        case "space":
          hasSpace = true;
          break;
        case "comment": {
          if (reqSpace && !hasSpace)
            onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
          const cb = source.substring(1) || " ";
          if (!comment2)
            comment2 = cb;
          else
            comment2 += sep + cb;
          sep = "";
          break;
        }
        case "newline":
          if (comment2)
            sep += source;
          hasSpace = true;
          break;
        default:
          onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
      }
      offset += source.length;
    }
  }
  return { comment: comment2, offset };
}

// node_modules/yaml/browser/dist/compose/resolve-flow-collection.js
var blockMsg = "Block collections are not allowed within flow collections";
var isBlock2 = (token) => token && (token.type === "block-map" || token.type === "block-seq");
function resolveFlowCollection({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, fc, onError, tag) {
  const isMap4 = fc.start.source === "{";
  const fcName = isMap4 ? "flow map" : "flow sequence";
  const NodeClass = tag?.nodeClass ?? (isMap4 ? YAMLMap : YAMLSeq);
  const coll = new NodeClass(ctx.schema);
  coll.flow = true;
  const atRoot = ctx.atRoot;
  if (atRoot)
    ctx.atRoot = false;
  if (ctx.atKey)
    ctx.atKey = false;
  let offset = fc.offset + fc.start.source.length;
  for (let i = 0; i < fc.items.length; ++i) {
    const collItem = fc.items[i];
    const { start, key, sep, value } = collItem;
    const props = resolveProps(start, {
      flow: fcName,
      indicator: "explicit-key-ind",
      next: key ?? sep?.[0],
      offset,
      onError,
      parentIndent: fc.indent,
      startOnNewline: false
    });
    if (!props.found) {
      if (!props.anchor && !props.tag && !sep && !value) {
        if (i === 0 && props.comma)
          onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        else if (i < fc.items.length - 1)
          onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
        if (props.comment) {
          if (coll.comment)
            coll.comment += "\n" + props.comment;
          else
            coll.comment = props.comment;
        }
        offset = props.end;
        continue;
      }
      if (!isMap4 && ctx.options.strict && containsNewline(key))
        onError(
          key,
          // checked by containsNewline()
          "MULTILINE_IMPLICIT_KEY",
          "Implicit keys of flow sequence pairs need to be on a single line"
        );
    }
    if (i === 0) {
      if (props.comma)
        onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
    } else {
      if (!props.comma)
        onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
      if (props.comment) {
        let prevItemComment = "";
        loop: for (const st of start) {
          switch (st.type) {
            case "comma":
            case "space":
              break;
            case "comment":
              prevItemComment = st.source.substring(1);
              break loop;
            default:
              break loop;
          }
        }
        if (prevItemComment) {
          let prev = coll.items[coll.items.length - 1];
          if (isPair(prev))
            prev = prev.value ?? prev.key;
          if (prev.comment)
            prev.comment += "\n" + prevItemComment;
          else
            prev.comment = prevItemComment;
          props.comment = props.comment.substring(prevItemComment.length + 1);
        }
      }
    }
    if (!isMap4 && !sep && !props.found) {
      const valueNode = value ? composeNode2(ctx, value, props, onError) : composeEmptyNode2(ctx, props.end, sep, null, props, onError);
      coll.items.push(valueNode);
      offset = valueNode.range[2];
      if (isBlock2(value))
        onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
    } else {
      ctx.atKey = true;
      const keyStart = props.end;
      const keyNode = key ? composeNode2(ctx, key, props, onError) : composeEmptyNode2(ctx, keyStart, start, null, props, onError);
      if (isBlock2(key))
        onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
      ctx.atKey = false;
      const valueProps = resolveProps(sep ?? [], {
        flow: fcName,
        indicator: "map-value-ind",
        next: value,
        offset: keyNode.range[2],
        onError,
        parentIndent: fc.indent,
        startOnNewline: false
      });
      if (valueProps.found) {
        if (!isMap4 && !props.found && ctx.options.strict) {
          if (sep)
            for (const st of sep) {
              if (st === valueProps.found)
                break;
              if (st.type === "newline") {
                onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                break;
              }
            }
          if (props.start < valueProps.found.offset - 1024)
            onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
        }
      } else if (value) {
        if ("source" in value && value.source?.[0] === ":")
          onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
        else
          onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
      }
      const valueNode = value ? composeNode2(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode2(ctx, valueProps.end, sep, null, valueProps, onError) : null;
      if (valueNode) {
        if (isBlock2(value))
          onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
      } else if (valueProps.comment) {
        if (keyNode.comment)
          keyNode.comment += "\n" + valueProps.comment;
        else
          keyNode.comment = valueProps.comment;
      }
      const pair = new Pair(keyNode, valueNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      if (isMap4) {
        const map3 = coll;
        if (mapIncludes(ctx, map3.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        map3.items.push(pair);
      } else {
        const map3 = new YAMLMap(ctx.schema);
        map3.flow = true;
        map3.items.push(pair);
        const endRange = (valueNode ?? keyNode).range;
        map3.range = [keyNode.range[0], endRange[1], endRange[2]];
        coll.items.push(map3);
      }
      offset = valueNode ? valueNode.range[2] : valueProps.end;
    }
  }
  const expectedEnd = isMap4 ? "}" : "]";
  const [ce, ...ee] = fc.end;
  let cePos = offset;
  if (ce?.source === expectedEnd)
    cePos = ce.offset + ce.source.length;
  else {
    const name = fcName[0].toUpperCase() + fcName.substring(1);
    const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
    onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
    if (ce && ce.source.length !== 1)
      ee.unshift(ce);
  }
  if (ee.length > 0) {
    const end2 = resolveEnd(ee, cePos, ctx.options.strict, onError);
    if (end2.comment) {
      if (coll.comment)
        coll.comment += "\n" + end2.comment;
      else
        coll.comment = end2.comment;
    }
    coll.range = [fc.offset, cePos, end2.offset];
  } else {
    coll.range = [fc.offset, cePos, cePos];
  }
  return coll;
}

// node_modules/yaml/browser/dist/compose/compose-collection.js
function resolveCollection(CN2, ctx, token, onError, tagName, tag) {
  const coll = token.type === "block-map" ? resolveBlockMap(CN2, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq(CN2, ctx, token, onError, tag) : resolveFlowCollection(CN2, ctx, token, onError, tag);
  const Coll = coll.constructor;
  if (tagName === "!" || tagName === Coll.tagName) {
    coll.tag = Coll.tagName;
    return coll;
  }
  if (tagName)
    coll.tag = tagName;
  return coll;
}
function composeCollection(CN2, ctx, token, props, onError) {
  const tagToken = props.tag;
  const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
  if (token.type === "block-seq") {
    const { anchor, newlineAfterProp: nl } = props;
    const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
    if (lastProp && (!nl || nl.offset < lastProp.offset)) {
      const message2 = "Missing newline after block sequence props";
      onError(lastProp, "MISSING_CHAR", message2);
    }
  }
  const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
  if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.tagName && expType === "seq") {
    return resolveCollection(CN2, ctx, token, onError, tagName);
  }
  let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
  if (!tag) {
    const kt = ctx.schema.knownTags[tagName];
    if (kt?.collection === expType) {
      ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
      tag = kt;
    } else {
      if (kt) {
        onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
      } else {
        onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
      }
      return resolveCollection(CN2, ctx, token, onError, tagName);
    }
  }
  const coll = resolveCollection(CN2, ctx, token, onError, tagName, tag);
  const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
  const node2 = isNode(res) ? res : new Scalar(res);
  node2.range = coll.range;
  node2.tag = tagName;
  if (tag?.format)
    node2.format = tag.format;
  return node2;
}

// node_modules/yaml/browser/dist/compose/resolve-block-scalar.js
function resolveBlockScalar(ctx, scalar2, onError) {
  const start = scalar2.offset;
  const header = parseBlockScalarHeader(scalar2, ctx.options.strict, onError);
  if (!header)
    return { value: "", type: null, comment: "", range: [start, start, start] };
  const type = header.mode === ">" ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
  const lines = scalar2.source ? splitLines(scalar2.source) : [];
  let chompStart = lines.length;
  for (let i = lines.length - 1; i >= 0; --i) {
    const content = lines[i][1];
    if (content === "" || content === "\r")
      chompStart = i;
    else
      break;
  }
  if (chompStart === 0) {
    const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
    let end3 = start + header.length;
    if (scalar2.source)
      end3 += scalar2.source.length;
    return { value: value2, type, comment: header.comment, range: [start, end3, end3] };
  }
  let trimIndent = scalar2.indent + header.indent;
  let offset = scalar2.offset + header.length;
  let contentStart = 0;
  for (let i = 0; i < chompStart; ++i) {
    const [indent, content] = lines[i];
    if (content === "" || content === "\r") {
      if (header.indent === 0 && indent.length > trimIndent)
        trimIndent = indent.length;
    } else {
      if (indent.length < trimIndent) {
        const message2 = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
        onError(offset + indent.length, "MISSING_CHAR", message2);
      }
      if (header.indent === 0)
        trimIndent = indent.length;
      contentStart = i;
      if (trimIndent === 0 && !ctx.atRoot) {
        const message2 = "Block scalar values in collections must be indented";
        onError(offset, "BAD_INDENT", message2);
      }
      break;
    }
    offset += indent.length + content.length + 1;
  }
  for (let i = lines.length - 1; i >= chompStart; --i) {
    if (lines[i][0].length > trimIndent)
      chompStart = i + 1;
  }
  let value = "";
  let sep = "";
  let prevMoreIndented = false;
  for (let i = 0; i < contentStart; ++i)
    value += lines[i][0].slice(trimIndent) + "\n";
  for (let i = contentStart; i < chompStart; ++i) {
    let [indent, content] = lines[i];
    offset += indent.length + content.length + 1;
    const crlf = content[content.length - 1] === "\r";
    if (crlf)
      content = content.slice(0, -1);
    if (content && indent.length < trimIndent) {
      const src = header.indent ? "explicit indentation indicator" : "first line";
      const message2 = `Block scalar lines must not be less indented than their ${src}`;
      onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message2);
      indent = "";
    }
    if (type === Scalar.BLOCK_LITERAL) {
      value += sep + indent.slice(trimIndent) + content;
      sep = "\n";
    } else if (indent.length > trimIndent || content[0] === "	") {
      if (sep === " ")
        sep = "\n";
      else if (!prevMoreIndented && sep === "\n")
        sep = "\n\n";
      value += sep + indent.slice(trimIndent) + content;
      sep = "\n";
      prevMoreIndented = true;
    } else if (content === "") {
      if (sep === "\n")
        value += "\n";
      else
        sep = "\n";
    } else {
      value += sep + content;
      sep = " ";
      prevMoreIndented = false;
    }
  }
  switch (header.chomp) {
    case "-":
      break;
    case "+":
      for (let i = chompStart; i < lines.length; ++i)
        value += "\n" + lines[i][0].slice(trimIndent);
      if (value[value.length - 1] !== "\n")
        value += "\n";
      break;
    default:
      value += "\n";
  }
  const end2 = start + header.length + scalar2.source.length;
  return { value, type, comment: header.comment, range: [start, end2, end2] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
  if (props[0].type !== "block-scalar-header") {
    onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
    return null;
  }
  const { source } = props[0];
  const mode = source[0];
  let indent = 0;
  let chomp = "";
  let error = -1;
  for (let i = 1; i < source.length; ++i) {
    const ch = source[i];
    if (!chomp && (ch === "-" || ch === "+"))
      chomp = ch;
    else {
      const n = Number(ch);
      if (!indent && n)
        indent = n;
      else if (error === -1)
        error = offset + i;
    }
  }
  if (error !== -1)
    onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
  let hasSpace = false;
  let comment2 = "";
  let length = source.length;
  for (let i = 1; i < props.length; ++i) {
    const token = props[i];
    switch (token.type) {
      case "space":
        hasSpace = true;
      // fallthrough
      case "newline":
        length += token.source.length;
        break;
      case "comment":
        if (strict && !hasSpace) {
          const message2 = "Comments must be separated from other tokens by white space characters";
          onError(token, "MISSING_CHAR", message2);
        }
        length += token.source.length;
        comment2 = token.source.substring(1);
        break;
      case "error":
        onError(token, "UNEXPECTED_TOKEN", token.message);
        length += token.source.length;
        break;
      /* istanbul ignore next should not happen */
      default: {
        const message2 = `Unexpected token in block scalar header: ${token.type}`;
        onError(token, "UNEXPECTED_TOKEN", message2);
        const ts = token.source;
        if (ts && typeof ts === "string")
          length += ts.length;
      }
    }
  }
  return { mode, indent, chomp, comment: comment2, length };
}
function splitLines(source) {
  const split = source.split(/\n( *)/);
  const first = split[0];
  const m = first.match(/^( *)/);
  const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
  const lines = [line0];
  for (let i = 1; i < split.length; i += 2)
    lines.push([split[i], split[i + 1]]);
  return lines;
}

// node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js
function resolveFlowScalar(scalar2, strict, onError) {
  const { offset, type, source, end: end2 } = scalar2;
  let _type;
  let value;
  const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
  switch (type) {
    case "scalar":
      _type = Scalar.PLAIN;
      value = plainValue2(source, _onError);
      break;
    case "single-quoted-scalar":
      _type = Scalar.QUOTE_SINGLE;
      value = singleQuotedValue(source, _onError);
      break;
    case "double-quoted-scalar":
      _type = Scalar.QUOTE_DOUBLE;
      value = doubleQuotedValue(source, _onError);
      break;
    /* istanbul ignore next should not happen */
    default:
      onError(scalar2, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
      return {
        value: "",
        type: null,
        comment: "",
        range: [offset, offset + source.length, offset + source.length]
      };
  }
  const valueEnd = offset + source.length;
  const re = resolveEnd(end2, valueEnd, strict, onError);
  return {
    value,
    type: _type,
    comment: re.comment,
    range: [offset, valueEnd, re.offset]
  };
}
function plainValue2(source, onError) {
  let badChar = "";
  switch (source[0]) {
    /* istanbul ignore next should not happen */
    case "	":
      badChar = "a tab character";
      break;
    case ",":
      badChar = "flow indicator character ,";
      break;
    case "%":
      badChar = "directive indicator character %";
      break;
    case "|":
    case ">": {
      badChar = `block scalar indicator ${source[0]}`;
      break;
    }
    case "@":
    case "`": {
      badChar = `reserved character ${source[0]}`;
      break;
    }
  }
  if (badChar)
    onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
  return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
  if (source[source.length - 1] !== "'" || source.length === 1)
    onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
  return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
  const line = /(.*?)\r?\n/sy;
  let match = line.exec(source);
  if (!match)
    return source;
  let trimEnd, trimBoth;
  try {
    trimEnd = new RegExp("(?<![ 	])[ 	]+$");
    trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
  } catch {
    trimEnd = /[ \t]+$/;
    trimBoth = /^[ \t]+|[ \t]+$/g;
  }
  let res = match[1].replace(trimEnd, "");
  let sep = " ";
  let pos = line.lastIndex;
  while (match = line.exec(source)) {
    const lm = match[1].replace(trimBoth, "");
    if (lm === "") {
      if (sep === "\n")
        res += sep;
      else
        sep = "\n";
    } else {
      res += sep + lm;
      sep = " ";
    }
    pos = line.lastIndex;
  }
  const last = /[ \t]*(.*)/sy;
  last.lastIndex = pos;
  match = last.exec(source);
  return res + sep + (match?.[1] ?? "");
}
function doubleQuotedValue(source, onError) {
  let res = "";
  for (let i = 1; i < source.length - 1; ++i) {
    const ch = source[i];
    if (ch === "\r" && source[i + 1] === "\n")
      continue;
    if (ch === "\n") {
      const { fold, offset } = foldNewline(source, i);
      res += fold;
      i = offset;
    } else if (ch === "\\") {
      let next = source[++i];
      const cc = escapeCodes[next];
      if (cc)
        res += cc;
      else if (next === "\n") {
        next = source[i + 1];
        while (next === " " || next === "	")
          next = source[++i + 1];
      } else if (next === "\r" && source[i + 1] === "\n") {
        next = source[++i + 1];
        while (next === " " || next === "	")
          next = source[++i + 1];
      } else if (next === "x" || next === "u" || next === "U") {
        const length = next === "x" ? 2 : next === "u" ? 4 : 8;
        res += parseCharCode(source, i + 1, length, onError);
        i += length;
      } else {
        const raw = source.substr(i - 1, 2);
        onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        res += raw;
      }
    } else if (ch === " " || ch === "	") {
      const wsStart = i;
      let next = source[i + 1];
      while (next === " " || next === "	")
        next = source[++i + 1];
      if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
        res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
    } else {
      res += ch;
    }
  }
  if (source[source.length - 1] !== '"' || source.length === 1)
    onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
  return res;
}
function foldNewline(source, offset) {
  let fold = "";
  let ch = source[offset + 1];
  while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
    if (ch === "\r" && source[offset + 2] !== "\n")
      break;
    if (ch === "\n")
      fold += "\n";
    offset += 1;
    ch = source[offset + 1];
  }
  if (!fold)
    fold = " ";
  return { fold, offset };
}
var escapeCodes = {
  "0": "\0",
  // null character
  a: "\x07",
  // bell character
  b: "\b",
  // backspace
  e: "\x1B",
  // escape character
  f: "\f",
  // form feed
  n: "\n",
  // line feed
  r: "\r",
  // carriage return
  t: "	",
  // horizontal tab
  v: "\v",
  // vertical tab
  N: "\x85",
  // Unicode next line
  _: "\xA0",
  // Unicode non-breaking space
  L: "\u2028",
  // Unicode line separator
  P: "\u2029",
  // Unicode paragraph separator
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  "	": "	"
};
function parseCharCode(source, offset, length, onError) {
  const cc = source.substr(offset, length);
  const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
  const code = ok ? parseInt(cc, 16) : NaN;
  try {
    return String.fromCodePoint(code);
  } catch {
    const raw = source.substr(offset - 2, length + 2);
    onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
    return raw;
  }
}

// node_modules/yaml/browser/dist/compose/compose-scalar.js
function composeScalar(ctx, token, tagToken, onError) {
  const { value, type, comment: comment2, range: range3 } = token.type === "block-scalar" ? resolveBlockScalar(ctx, token, onError) : resolveFlowScalar(token, ctx.options.strict, onError);
  const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
  let tag;
  if (ctx.options.stringKeys && ctx.atKey) {
    tag = ctx.schema[SCALAR];
  } else if (tagName)
    tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
  else if (token.type === "scalar")
    tag = findScalarTagByTest(ctx, value, token, onError);
  else
    tag = ctx.schema[SCALAR];
  let scalar2;
  try {
    const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
    scalar2 = isScalar(res) ? res : new Scalar(res);
  } catch (error) {
    const msg = error instanceof Error ? error.message : String(error);
    onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
    scalar2 = new Scalar(value);
  }
  scalar2.range = range3;
  scalar2.source = value;
  if (type)
    scalar2.type = type;
  if (tagName)
    scalar2.tag = tagName;
  if (tag.format)
    scalar2.format = tag.format;
  if (comment2)
    scalar2.comment = comment2;
  return scalar2;
}
function findScalarTagByName(schema4, value, tagName, tagToken, onError) {
  if (tagName === "!")
    return schema4[SCALAR];
  const matchWithTest = [];
  for (const tag of schema4.tags) {
    if (!tag.collection && tag.tag === tagName) {
      if (tag.default && tag.test)
        matchWithTest.push(tag);
      else
        return tag;
    }
  }
  for (const tag of matchWithTest)
    if (tag.test?.test(value))
      return tag;
  const kt = schema4.knownTags[tagName];
  if (kt && !kt.collection) {
    schema4.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
    return kt;
  }
  onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
  return schema4[SCALAR];
}
function findScalarTagByTest({ atKey, directives: directives2, schema: schema4 }, value, token, onError) {
  const tag = schema4.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema4[SCALAR];
  if (schema4.compat) {
    const compat = schema4.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema4[SCALAR];
    if (tag.tag !== compat.tag) {
      const ts = directives2.tagString(tag.tag);
      const cs = directives2.tagString(compat.tag);
      const msg = `Value may be parsed as either ${ts} or ${cs}`;
      onError(token, "TAG_RESOLVE_FAILED", msg, true);
    }
  }
  return tag;
}

// node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
  if (before) {
    pos ?? (pos = before.length);
    for (let i = pos - 1; i >= 0; --i) {
      let st = before[i];
      switch (st.type) {
        case "space":
        case "comment":
        case "newline":
          offset -= st.source.length;
          continue;
      }
      st = before[++i];
      while (st?.type === "space") {
        offset += st.source.length;
        st = before[++i];
      }
      break;
    }
  }
  return offset;
}

// node_modules/yaml/browser/dist/compose/compose-node.js
var CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
  const atKey = ctx.atKey;
  const { spaceBefore, comment: comment2, anchor, tag } = props;
  let node2;
  let isSrcToken = true;
  switch (token.type) {
    case "alias":
      node2 = composeAlias(ctx, token, onError);
      if (anchor || tag)
        onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
      break;
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "block-scalar":
      node2 = composeScalar(ctx, token, tag, onError);
      if (anchor)
        node2.anchor = anchor.source.substring(1);
      break;
    case "block-map":
    case "block-seq":
    case "flow-collection":
      try {
        node2 = composeCollection(CN, ctx, token, props, onError);
        if (anchor)
          node2.anchor = anchor.source.substring(1);
      } catch (error) {
        const message2 = error instanceof Error ? error.message : String(error);
        onError(token, "RESOURCE_EXHAUSTION", message2);
      }
      break;
    default: {
      const message2 = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
      onError(token, "UNEXPECTED_TOKEN", message2);
      isSrcToken = false;
    }
  }
  node2 ?? (node2 = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
  if (anchor && node2.anchor === "")
    onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
  if (atKey && ctx.options.stringKeys && (!isScalar(node2) || typeof node2.value !== "string" || node2.tag && node2.tag !== "tag:yaml.org,2002:str")) {
    const msg = "With stringKeys, all keys must be strings";
    onError(tag ?? token, "NON_STRING_KEY", msg);
  }
  if (spaceBefore)
    node2.spaceBefore = true;
  if (comment2) {
    if (token.type === "scalar" && token.source === "")
      node2.comment = comment2;
    else
      node2.commentBefore = comment2;
  }
  if (ctx.options.keepSourceTokens && isSrcToken)
    node2.srcToken = token;
  return node2;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment: comment2, anchor, tag, end: end2 }, onError) {
  const token = {
    type: "scalar",
    offset: emptyScalarPosition(offset, before, pos),
    indent: -1,
    source: ""
  };
  const node2 = composeScalar(ctx, token, tag, onError);
  if (anchor) {
    node2.anchor = anchor.source.substring(1);
    if (node2.anchor === "")
      onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
  }
  if (spaceBefore)
    node2.spaceBefore = true;
  if (comment2) {
    node2.comment = comment2;
    node2.range[2] = end2;
  }
  return node2;
}
function composeAlias({ options: options4 }, { offset, source, end: end2 }, onError) {
  const alias2 = new Alias(source.substring(1));
  if (alias2.source === "")
    onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
  if (alias2.source.endsWith(":"))
    onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
  const valueEnd = offset + source.length;
  const re = resolveEnd(end2, valueEnd, options4.strict, onError);
  alias2.range = [offset, valueEnd, re.offset];
  if (re.comment)
    alias2.comment = re.comment;
  return alias2;
}

// node_modules/yaml/browser/dist/compose/compose-doc.js
function composeDoc(options4, directives2, { offset, start, value, end: end2 }, onError) {
  const opts = Object.assign({ _directives: directives2 }, options4);
  const doc = new Document(void 0, opts);
  const ctx = {
    atKey: false,
    atRoot: true,
    directives: doc.directives,
    options: doc.options,
    schema: doc.schema
  };
  const props = resolveProps(start, {
    indicator: "doc-start",
    next: value ?? end2?.[0],
    offset,
    onError,
    parentIndent: 0,
    startOnNewline: true
  });
  if (props.found) {
    doc.directives.docStart = true;
    if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
      onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
  }
  doc.contents = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
  const contentEnd = doc.contents.range[2];
  const re = resolveEnd(end2, contentEnd, false, onError);
  if (re.comment)
    doc.comment = re.comment;
  doc.range = [offset, contentEnd, re.offset];
  return doc;
}

// node_modules/yaml/browser/dist/compose/composer.js
function getErrorPos(src) {
  if (typeof src === "number")
    return [src, src + 1];
  if (Array.isArray(src))
    return src.length === 2 ? src : [src[0], src[1]];
  const { offset, source } = src;
  return [offset, offset + (typeof source === "string" ? source.length : 1)];
}
function parsePrelude(prelude) {
  let comment2 = "";
  let atComment = false;
  let afterEmptyLine = false;
  for (let i = 0; i < prelude.length; ++i) {
    const source = prelude[i];
    switch (source[0]) {
      case "#":
        comment2 += (comment2 === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
        atComment = true;
        afterEmptyLine = false;
        break;
      case "%":
        if (prelude[i + 1]?.[0] !== "#")
          i += 1;
        atComment = false;
        break;
      default:
        if (!atComment)
          afterEmptyLine = true;
        atComment = false;
    }
  }
  return { comment: comment2, afterEmptyLine };
}
var Composer = class {
  constructor(options4 = {}) {
    this.doc = null;
    this.atDirectives = false;
    this.prelude = [];
    this.errors = [];
    this.warnings = [];
    this.onError = (source, code, message2, warning) => {
      const pos = getErrorPos(source);
      if (warning)
        this.warnings.push(new YAMLWarning(pos, code, message2));
      else
        this.errors.push(new YAMLParseError(pos, code, message2));
    };
    this.directives = new Directives({ version: options4.version || "1.2" });
    this.options = options4;
  }
  decorate(doc, afterDoc) {
    const { comment: comment2, afterEmptyLine } = parsePrelude(this.prelude);
    if (comment2) {
      const dc = doc.contents;
      if (afterDoc) {
        doc.comment = doc.comment ? `${doc.comment}
${comment2}` : comment2;
      } else if (afterEmptyLine || doc.directives.docStart || !dc) {
        doc.commentBefore = comment2;
      } else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
        let it = dc.items[0];
        if (isPair(it))
          it = it.key;
        const cb = it.commentBefore;
        it.commentBefore = cb ? `${comment2}
${cb}` : comment2;
      } else {
        const cb = dc.commentBefore;
        dc.commentBefore = cb ? `${comment2}
${cb}` : comment2;
      }
    }
    if (afterDoc) {
      for (let i = 0; i < this.errors.length; ++i)
        doc.errors.push(this.errors[i]);
      for (let i = 0; i < this.warnings.length; ++i)
        doc.warnings.push(this.warnings[i]);
    } else {
      doc.errors = this.errors;
      doc.warnings = this.warnings;
    }
    this.prelude = [];
    this.errors = [];
    this.warnings = [];
  }
  /**
   * Current stream status information.
   *
   * Mostly useful at the end of input for an empty stream.
   */
  streamInfo() {
    return {
      comment: parsePrelude(this.prelude).comment,
      directives: this.directives,
      errors: this.errors,
      warnings: this.warnings
    };
  }
  /**
   * Compose tokens into documents.
   *
   * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
   * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
   */
  *compose(tokens2, forceDoc = false, endOffset = -1) {
    for (const token of tokens2)
      yield* this.next(token);
    yield* this.end(forceDoc, endOffset);
  }
  /** Advance the composer by one CST token. */
  *next(token) {
    switch (token.type) {
      case "directive":
        this.directives.add(token.source, (offset, message2, warning) => {
          const pos = getErrorPos(token);
          pos[0] += offset;
          this.onError(pos, "BAD_DIRECTIVE", message2, warning);
        });
        this.prelude.push(token.source);
        this.atDirectives = true;
        break;
      case "document": {
        const doc = composeDoc(this.options, this.directives, token, this.onError);
        if (this.atDirectives && !doc.directives.docStart)
          this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
        this.decorate(doc, false);
        if (this.doc)
          yield this.doc;
        this.doc = doc;
        this.atDirectives = false;
        break;
      }
      case "byte-order-mark":
      case "space":
        break;
      case "comment":
      case "newline":
        this.prelude.push(token.source);
        break;
      case "error": {
        const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
        const error = new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
        if (this.atDirectives || !this.doc)
          this.errors.push(error);
        else
          this.doc.errors.push(error);
        break;
      }
      case "doc-end": {
        if (!this.doc) {
          const msg = "Unexpected doc-end without preceding document";
          this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
          break;
        }
        this.doc.directives.docEnd = true;
        const end2 = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
        this.decorate(this.doc, true);
        if (end2.comment) {
          const dc = this.doc.comment;
          this.doc.comment = dc ? `${dc}
${end2.comment}` : end2.comment;
        }
        this.doc.range[2] = end2.offset;
        break;
      }
      default:
        this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
    }
  }
  /**
   * Call at end of input to yield any remaining document.
   *
   * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
   * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
   */
  *end(forceDoc = false, endOffset = -1) {
    if (this.doc) {
      this.decorate(this.doc, true);
      yield this.doc;
      this.doc = null;
    } else if (forceDoc) {
      const opts = Object.assign({ _directives: this.directives }, this.options);
      const doc = new Document(void 0, opts);
      if (this.atDirectives)
        this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
      doc.range = [0, endOffset, endOffset];
      this.decorate(doc, false);
      yield doc;
    }
  }
};

// node_modules/yaml/browser/dist/parse/cst-visit.js
var BREAK2 = /* @__PURE__ */ Symbol("break visit");
var SKIP2 = /* @__PURE__ */ Symbol("skip children");
var REMOVE2 = /* @__PURE__ */ Symbol("remove item");
function visit2(cst, visitor) {
  if ("type" in cst && cst.type === "document")
    cst = { start: cst.start, value: cst.value };
  _visit(Object.freeze([]), cst, visitor);
}
visit2.BREAK = BREAK2;
visit2.SKIP = SKIP2;
visit2.REMOVE = REMOVE2;
visit2.itemAtPath = (cst, path7) => {
  let item = cst;
  for (const [field, index] of path7) {
    const tok = item?.[field];
    if (tok && "items" in tok) {
      item = tok.items[index];
    } else
      return void 0;
  }
  return item;
};
visit2.parentCollection = (cst, path7) => {
  const parent = visit2.itemAtPath(cst, path7.slice(0, -1));
  const field = path7[path7.length - 1][0];
  const coll = parent?.[field];
  if (coll && "items" in coll)
    return coll;
  throw new Error("Parent collection not found");
};
function _visit(path7, item, visitor) {
  let ctrl = visitor(item, path7);
  if (typeof ctrl === "symbol")
    return ctrl;
  for (const field of ["key", "value"]) {
    const token = item[field];
    if (token && "items" in token) {
      for (let i = 0; i < token.items.length; ++i) {
        const ci = _visit(Object.freeze(path7.concat([[field, i]])), token.items[i], visitor);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK2)
          return BREAK2;
        else if (ci === REMOVE2) {
          token.items.splice(i, 1);
          i -= 1;
        }
      }
      if (typeof ctrl === "function" && field === "key")
        ctrl = ctrl(item, path7);
    }
  }
  return typeof ctrl === "function" ? ctrl(item, path7) : ctrl;
}

// node_modules/yaml/browser/dist/parse/cst.js
var BOM = "\uFEFF";
var DOCUMENT = "";
var FLOW_END = "";
var SCALAR2 = "";
function tokenType(source) {
  switch (source) {
    case BOM:
      return "byte-order-mark";
    case DOCUMENT:
      return "doc-mode";
    case FLOW_END:
      return "flow-error-end";
    case SCALAR2:
      return "scalar";
    case "---":
      return "doc-start";
    case "...":
      return "doc-end";
    case "":
    case "\n":
    case "\r\n":
      return "newline";
    case "-":
      return "seq-item-ind";
    case "?":
      return "explicit-key-ind";
    case ":":
      return "map-value-ind";
    case "{":
      return "flow-map-start";
    case "}":
      return "flow-map-end";
    case "[":
      return "flow-seq-start";
    case "]":
      return "flow-seq-end";
    case ",":
      return "comma";
  }
  switch (source[0]) {
    case " ":
    case "	":
      return "space";
    case "#":
      return "comment";
    case "%":
      return "directive-line";
    case "*":
      return "alias";
    case "&":
      return "anchor";
    case "!":
      return "tag";
    case "'":
      return "single-quoted-scalar";
    case '"':
      return "double-quoted-scalar";
    case "|":
    case ">":
      return "block-scalar-header";
  }
  return null;
}

// node_modules/yaml/browser/dist/parse/lexer.js
function isEmpty2(ch) {
  switch (ch) {
    case void 0:
    case " ":
    case "\n":
    case "\r":
    case "	":
      return true;
    default:
      return false;
  }
}
var hexDigits = new Set("0123456789ABCDEFabcdef");
var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
var flowIndicatorChars = new Set(",[]{}");
var invalidAnchorChars = new Set(" ,[]{}\n\r	");
var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
var Lexer = class {
  constructor() {
    this.atEnd = false;
    this.blockScalarIndent = -1;
    this.blockScalarKeep = false;
    this.buffer = "";
    this.flowKey = false;
    this.flowLevel = 0;
    this.indentNext = 0;
    this.indentValue = 0;
    this.lineEndPos = null;
    this.next = null;
    this.pos = 0;
  }
  /**
   * Generate YAML tokens from the `source` string. If `incomplete`,
   * a part of the last line may be left as a buffer for the next call.
   *
   * @returns A generator of lexical tokens
   */
  *lex(source, incomplete = false) {
    if (source) {
      if (typeof source !== "string")
        throw TypeError("source is not a string");
      this.buffer = this.buffer ? this.buffer + source : source;
      this.lineEndPos = null;
    }
    this.atEnd = !incomplete;
    let next = this.next ?? "stream";
    while (next && (incomplete || this.hasChars(1)))
      next = yield* this.parseNext(next);
  }
  atLineEnd() {
    let i = this.pos;
    let ch = this.buffer[i];
    while (ch === " " || ch === "	")
      ch = this.buffer[++i];
    if (!ch || ch === "#" || ch === "\n")
      return true;
    if (ch === "\r")
      return this.buffer[i + 1] === "\n";
    return false;
  }
  charAt(n) {
    return this.buffer[this.pos + n];
  }
  continueScalar(offset) {
    let ch = this.buffer[offset];
    if (this.indentNext > 0) {
      let indent = 0;
      while (ch === " ")
        ch = this.buffer[++indent + offset];
      if (ch === "\r") {
        const next = this.buffer[indent + offset + 1];
        if (next === "\n" || !next && !this.atEnd)
          return offset + indent + 1;
      }
      return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
    }
    if (ch === "-" || ch === ".") {
      const dt = this.buffer.substr(offset, 3);
      if ((dt === "---" || dt === "...") && isEmpty2(this.buffer[offset + 3]))
        return -1;
    }
    return offset;
  }
  getLine() {
    let end2 = this.lineEndPos;
    if (typeof end2 !== "number" || end2 !== -1 && end2 < this.pos) {
      end2 = this.buffer.indexOf("\n", this.pos);
      this.lineEndPos = end2;
    }
    if (end2 === -1)
      return this.atEnd ? this.buffer.substring(this.pos) : null;
    if (this.buffer[end2 - 1] === "\r")
      end2 -= 1;
    return this.buffer.substring(this.pos, end2);
  }
  hasChars(n) {
    return this.pos + n <= this.buffer.length;
  }
  setNext(state) {
    this.buffer = this.buffer.substring(this.pos);
    this.pos = 0;
    this.lineEndPos = null;
    this.next = state;
    return null;
  }
  peek(n) {
    return this.buffer.substr(this.pos, n);
  }
  *parseNext(next) {
    switch (next) {
      case "stream":
        return yield* this.parseStream();
      case "line-start":
        return yield* this.parseLineStart();
      case "block-start":
        return yield* this.parseBlockStart();
      case "doc":
        return yield* this.parseDocument();
      case "flow":
        return yield* this.parseFlowCollection();
      case "quoted-scalar":
        return yield* this.parseQuotedScalar();
      case "block-scalar":
        return yield* this.parseBlockScalar();
      case "plain-scalar":
        return yield* this.parsePlainScalar();
    }
  }
  *parseStream() {
    let line = this.getLine();
    if (line === null)
      return this.setNext("stream");
    if (line[0] === BOM) {
      yield* this.pushCount(1);
      line = line.substring(1);
    }
    if (line[0] === "%") {
      let dirEnd = line.length;
      let cs = line.indexOf("#");
      while (cs !== -1) {
        const ch = line[cs - 1];
        if (ch === " " || ch === "	") {
          dirEnd = cs - 1;
          break;
        } else {
          cs = line.indexOf("#", cs + 1);
        }
      }
      while (true) {
        const ch = line[dirEnd - 1];
        if (ch === " " || ch === "	")
          dirEnd -= 1;
        else
          break;
      }
      const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
      yield* this.pushCount(line.length - n);
      this.pushNewline();
      return "stream";
    }
    if (this.atLineEnd()) {
      const sp = yield* this.pushSpaces(true);
      yield* this.pushCount(line.length - sp);
      yield* this.pushNewline();
      return "stream";
    }
    yield DOCUMENT;
    return yield* this.parseLineStart();
  }
  *parseLineStart() {
    const ch = this.charAt(0);
    if (!ch && !this.atEnd)
      return this.setNext("line-start");
    if (ch === "-" || ch === ".") {
      if (!this.atEnd && !this.hasChars(4))
        return this.setNext("line-start");
      const s = this.peek(3);
      if ((s === "---" || s === "...") && isEmpty2(this.charAt(3))) {
        yield* this.pushCount(3);
        this.indentValue = 0;
        this.indentNext = 0;
        return s === "---" ? "doc" : "stream";
      }
    }
    this.indentValue = yield* this.pushSpaces(false);
    if (this.indentNext > this.indentValue && !isEmpty2(this.charAt(1)))
      this.indentNext = this.indentValue;
    return yield* this.parseBlockStart();
  }
  *parseBlockStart() {
    const [ch0, ch1] = this.peek(2);
    if (!ch1 && !this.atEnd)
      return this.setNext("block-start");
    if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty2(ch1)) {
      const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
      this.indentNext = this.indentValue + 1;
      this.indentValue += n;
      return "block-start";
    }
    return "doc";
  }
  *parseDocument() {
    yield* this.pushSpaces(true);
    const line = this.getLine();
    if (line === null)
      return this.setNext("doc");
    let n = yield* this.pushIndicators();
    switch (line[n]) {
      case "#":
        yield* this.pushCount(line.length - n);
      // fallthrough
      case void 0:
        yield* this.pushNewline();
        return yield* this.parseLineStart();
      case "{":
      case "[":
        yield* this.pushCount(1);
        this.flowKey = false;
        this.flowLevel = 1;
        return "flow";
      case "}":
      case "]":
        yield* this.pushCount(1);
        return "doc";
      case "*":
        yield* this.pushUntil(isNotAnchorChar);
        return "doc";
      case '"':
      case "'":
        return yield* this.parseQuotedScalar();
      case "|":
      case ">":
        n += yield* this.parseBlockScalarHeader();
        n += yield* this.pushSpaces(true);
        yield* this.pushCount(line.length - n);
        yield* this.pushNewline();
        return yield* this.parseBlockScalar();
      default:
        return yield* this.parsePlainScalar();
    }
  }
  *parseFlowCollection() {
    let nl, sp;
    let indent = -1;
    do {
      nl = yield* this.pushNewline();
      if (nl > 0) {
        sp = yield* this.pushSpaces(false);
        this.indentValue = indent = sp;
      } else {
        sp = 0;
      }
      sp += yield* this.pushSpaces(true);
    } while (nl + sp > 0);
    const line = this.getLine();
    if (line === null)
      return this.setNext("flow");
    if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty2(line[3])) {
      const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
      if (!atFlowEndMarker) {
        this.flowLevel = 0;
        yield FLOW_END;
        return yield* this.parseLineStart();
      }
    }
    let n = 0;
    while (line[n] === ",") {
      n += yield* this.pushCount(1);
      n += yield* this.pushSpaces(true);
      this.flowKey = false;
    }
    n += yield* this.pushIndicators();
    switch (line[n]) {
      case void 0:
        return "flow";
      case "#":
        yield* this.pushCount(line.length - n);
        return "flow";
      case "{":
      case "[":
        yield* this.pushCount(1);
        this.flowKey = false;
        this.flowLevel += 1;
        return "flow";
      case "}":
      case "]":
        yield* this.pushCount(1);
        this.flowKey = true;
        this.flowLevel -= 1;
        return this.flowLevel ? "flow" : "doc";
      case "*":
        yield* this.pushUntil(isNotAnchorChar);
        return "flow";
      case '"':
      case "'":
        this.flowKey = true;
        return yield* this.parseQuotedScalar();
      case ":": {
        const next = this.charAt(1);
        if (this.flowKey || isEmpty2(next) || next === ",") {
          this.flowKey = false;
          yield* this.pushCount(1);
          yield* this.pushSpaces(true);
          return "flow";
        }
      }
      // fallthrough
      default:
        this.flowKey = false;
        return yield* this.parsePlainScalar();
    }
  }
  *parseQuotedScalar() {
    const quote3 = this.charAt(0);
    let end2 = this.buffer.indexOf(quote3, this.pos + 1);
    if (quote3 === "'") {
      while (end2 !== -1 && this.buffer[end2 + 1] === "'")
        end2 = this.buffer.indexOf("'", end2 + 2);
    } else {
      while (end2 !== -1) {
        let n = 0;
        while (this.buffer[end2 - 1 - n] === "\\")
          n += 1;
        if (n % 2 === 0)
          break;
        end2 = this.buffer.indexOf('"', end2 + 1);
      }
    }
    const qb = this.buffer.substring(0, end2);
    let nl = qb.indexOf("\n", this.pos);
    if (nl !== -1) {
      while (nl !== -1) {
        const cs = this.continueScalar(nl + 1);
        if (cs === -1)
          break;
        nl = qb.indexOf("\n", cs);
      }
      if (nl !== -1) {
        end2 = nl - (qb[nl - 1] === "\r" ? 2 : 1);
      }
    }
    if (end2 === -1) {
      if (!this.atEnd)
        return this.setNext("quoted-scalar");
      end2 = this.buffer.length;
    }
    yield* this.pushToIndex(end2 + 1, false);
    return this.flowLevel ? "flow" : "doc";
  }
  *parseBlockScalarHeader() {
    this.blockScalarIndent = -1;
    this.blockScalarKeep = false;
    let i = this.pos;
    while (true) {
      const ch = this.buffer[++i];
      if (ch === "+")
        this.blockScalarKeep = true;
      else if (ch > "0" && ch <= "9")
        this.blockScalarIndent = Number(ch) - 1;
      else if (ch !== "-")
        break;
    }
    return yield* this.pushUntil((ch) => isEmpty2(ch) || ch === "#");
  }
  *parseBlockScalar() {
    let nl = this.pos - 1;
    let indent = 0;
    let ch;
    loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
      switch (ch) {
        case " ":
          indent += 1;
          break;
        case "\n":
          nl = i2;
          indent = 0;
          break;
        case "\r": {
          const next = this.buffer[i2 + 1];
          if (!next && !this.atEnd)
            return this.setNext("block-scalar");
          if (next === "\n")
            break;
        }
        // fallthrough
        default:
          break loop;
      }
    }
    if (!ch && !this.atEnd)
      return this.setNext("block-scalar");
    if (indent >= this.indentNext) {
      if (this.blockScalarIndent === -1)
        this.indentNext = indent;
      else {
        this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
      }
      do {
        const cs = this.continueScalar(nl + 1);
        if (cs === -1)
          break;
        nl = this.buffer.indexOf("\n", cs);
      } while (nl !== -1);
      if (nl === -1) {
        if (!this.atEnd)
          return this.setNext("block-scalar");
        nl = this.buffer.length;
      }
    }
    let i = nl + 1;
    ch = this.buffer[i];
    while (ch === " ")
      ch = this.buffer[++i];
    if (ch === "	") {
      while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
        ch = this.buffer[++i];
      nl = i - 1;
    } else if (!this.blockScalarKeep) {
      do {
        let i2 = nl - 1;
        let ch2 = this.buffer[i2];
        if (ch2 === "\r")
          ch2 = this.buffer[--i2];
        const lastChar = i2;
        while (ch2 === " ")
          ch2 = this.buffer[--i2];
        if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
          nl = i2;
        else
          break;
      } while (true);
    }
    yield SCALAR2;
    yield* this.pushToIndex(nl + 1, true);
    return yield* this.parseLineStart();
  }
  *parsePlainScalar() {
    const inFlow = this.flowLevel > 0;
    let end2 = this.pos - 1;
    let i = this.pos - 1;
    let ch;
    while (ch = this.buffer[++i]) {
      if (ch === ":") {
        const next = this.buffer[i + 1];
        if (isEmpty2(next) || inFlow && flowIndicatorChars.has(next))
          break;
        end2 = i;
      } else if (isEmpty2(ch)) {
        let next = this.buffer[i + 1];
        if (ch === "\r") {
          if (next === "\n") {
            i += 1;
            ch = "\n";
            next = this.buffer[i + 1];
          } else
            end2 = i;
        }
        if (next === "#" || inFlow && flowIndicatorChars.has(next))
          break;
        if (ch === "\n") {
          const cs = this.continueScalar(i + 1);
          if (cs === -1)
            break;
          i = Math.max(i, cs - 2);
        }
      } else {
        if (inFlow && flowIndicatorChars.has(ch))
          break;
        end2 = i;
      }
    }
    if (!ch && !this.atEnd)
      return this.setNext("plain-scalar");
    yield SCALAR2;
    yield* this.pushToIndex(end2 + 1, true);
    return inFlow ? "flow" : "doc";
  }
  *pushCount(n) {
    if (n > 0) {
      yield this.buffer.substr(this.pos, n);
      this.pos += n;
      return n;
    }
    return 0;
  }
  *pushToIndex(i, allowEmpty) {
    const s = this.buffer.slice(this.pos, i);
    if (s) {
      yield s;
      this.pos += s.length;
      return s.length;
    } else if (allowEmpty)
      yield "";
    return 0;
  }
  *pushIndicators() {
    let n = 0;
    loop: while (true) {
      switch (this.charAt(0)) {
        case "!":
          n += yield* this.pushTag();
          n += yield* this.pushSpaces(true);
          continue loop;
        case "&":
          n += yield* this.pushUntil(isNotAnchorChar);
          n += yield* this.pushSpaces(true);
          continue loop;
        case "-":
        // this is an error
        case "?":
        // this is an error outside flow collections
        case ":": {
          const inFlow = this.flowLevel > 0;
          const ch1 = this.charAt(1);
          if (isEmpty2(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
            if (!inFlow)
              this.indentNext = this.indentValue + 1;
            else if (this.flowKey)
              this.flowKey = false;
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            continue loop;
          }
        }
      }
      break loop;
    }
    return n;
  }
  *pushTag() {
    if (this.charAt(1) === "<") {
      let i = this.pos + 2;
      let ch = this.buffer[i];
      while (!isEmpty2(ch) && ch !== ">")
        ch = this.buffer[++i];
      return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
    } else {
      let i = this.pos + 1;
      let ch = this.buffer[i];
      while (ch) {
        if (tagChars.has(ch))
          ch = this.buffer[++i];
        else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
          ch = this.buffer[i += 3];
        } else
          break;
      }
      return yield* this.pushToIndex(i, false);
    }
  }
  *pushNewline() {
    const ch = this.buffer[this.pos];
    if (ch === "\n")
      return yield* this.pushCount(1);
    else if (ch === "\r" && this.charAt(1) === "\n")
      return yield* this.pushCount(2);
    else
      return 0;
  }
  *pushSpaces(allowTabs) {
    let i = this.pos - 1;
    let ch;
    do {
      ch = this.buffer[++i];
    } while (ch === " " || allowTabs && ch === "	");
    const n = i - this.pos;
    if (n > 0) {
      yield this.buffer.substr(this.pos, n);
      this.pos = i;
    }
    return n;
  }
  *pushUntil(test) {
    let i = this.pos;
    let ch = this.buffer[i];
    while (!test(ch))
      ch = this.buffer[++i];
    return yield* this.pushToIndex(i, false);
  }
};

// node_modules/yaml/browser/dist/parse/parser.js
function includesToken(list, type) {
  for (let i = 0; i < list.length; ++i)
    if (list[i].type === type)
      return true;
  return false;
}
function findNonEmptyIndex(list) {
  for (let i = 0; i < list.length; ++i) {
    switch (list[i].type) {
      case "space":
      case "comment":
      case "newline":
        break;
      default:
        return i;
    }
  }
  return -1;
}
function isFlowToken(token) {
  switch (token?.type) {
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "flow-collection":
      return true;
    default:
      return false;
  }
}
function getPrevProps(parent) {
  switch (parent.type) {
    case "document":
      return parent.start;
    case "block-map": {
      const it = parent.items[parent.items.length - 1];
      return it.sep ?? it.start;
    }
    case "block-seq":
      return parent.items[parent.items.length - 1].start;
    /* istanbul ignore next should not happen */
    default:
      return [];
  }
}
function getFirstKeyStartProps(prev) {
  if (prev.length === 0)
    return [];
  let i = prev.length;
  loop: while (--i >= 0) {
    switch (prev[i].type) {
      case "doc-start":
      case "explicit-key-ind":
      case "map-value-ind":
      case "seq-item-ind":
      case "newline":
        break loop;
    }
  }
  while (prev[++i]?.type === "space") {
  }
  return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
  if (source.length < 1e5)
    Array.prototype.push.apply(target, source);
  else
    for (let i = 0; i < source.length; ++i)
      target.push(source[i]);
}
function fixFlowSeqItems(fc) {
  if (fc.start.type === "flow-seq-start") {
    for (const it of fc.items) {
      if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
        if (it.key)
          it.value = it.key;
        delete it.key;
        if (isFlowToken(it.value)) {
          if (it.value.end)
            arrayPushArray(it.value.end, it.sep);
          else
            it.value.end = it.sep;
        } else
          arrayPushArray(it.start, it.sep);
        delete it.sep;
      }
    }
  }
}
var Parser = class {
  /**
   * @param onNewLine - If defined, called separately with the start position of
   *   each new line (in `parse()`, including the start of input).
   */
  constructor(onNewLine) {
    this.atNewLine = true;
    this.atScalar = false;
    this.indent = 0;
    this.offset = 0;
    this.onKeyLine = false;
    this.stack = [];
    this.source = "";
    this.type = "";
    this.lexer = new Lexer();
    this.onNewLine = onNewLine;
  }
  /**
   * Parse `source` as a YAML stream.
   * If `incomplete`, a part of the last line may be left as a buffer for the next call.
   *
   * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
   *
   * @returns A generator of tokens representing each directive, document, and other structure.
   */
  *parse(source, incomplete = false) {
    if (this.onNewLine && this.offset === 0)
      this.onNewLine(0);
    for (const lexeme of this.lexer.lex(source, incomplete))
      yield* this.next(lexeme);
    if (!incomplete)
      yield* this.end();
  }
  /**
   * Advance the parser by the `source` of one lexical token.
   */
  *next(source) {
    this.source = source;
    if (this.atScalar) {
      this.atScalar = false;
      yield* this.step();
      this.offset += source.length;
      return;
    }
    const type = tokenType(source);
    if (!type) {
      const message2 = `Not a YAML token: ${source}`;
      yield* this.pop({ type: "error", offset: this.offset, message: message2, source });
      this.offset += source.length;
    } else if (type === "scalar") {
      this.atNewLine = false;
      this.atScalar = true;
      this.type = "scalar";
    } else {
      this.type = type;
      yield* this.step();
      switch (type) {
        case "newline":
          this.atNewLine = true;
          this.indent = 0;
          if (this.onNewLine)
            this.onNewLine(this.offset + source.length);
          break;
        case "space":
          if (this.atNewLine && source[0] === " ")
            this.indent += source.length;
          break;
        case "explicit-key-ind":
        case "map-value-ind":
        case "seq-item-ind":
          if (this.atNewLine)
            this.indent += source.length;
          break;
        case "doc-mode":
        case "flow-error-end":
          return;
        default:
          this.atNewLine = false;
      }
      this.offset += source.length;
    }
  }
  /** Call at end of input to push out any remaining constructions */
  *end() {
    while (this.stack.length > 0)
      yield* this.pop();
  }
  get sourceToken() {
    const st = {
      type: this.type,
      offset: this.offset,
      indent: this.indent,
      source: this.source
    };
    return st;
  }
  *step() {
    const top = this.peek(1);
    if (this.type === "doc-end" && top?.type !== "doc-end") {
      while (this.stack.length > 0)
        yield* this.pop();
      this.stack.push({
        type: "doc-end",
        offset: this.offset,
        source: this.source
      });
      return;
    }
    if (!top)
      return yield* this.stream();
    switch (top.type) {
      case "document":
        return yield* this.document(top);
      case "alias":
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        return yield* this.scalar(top);
      case "block-scalar":
        return yield* this.blockScalar(top);
      case "block-map":
        return yield* this.blockMap(top);
      case "block-seq":
        return yield* this.blockSequence(top);
      case "flow-collection":
        return yield* this.flowCollection(top);
      case "doc-end":
        return yield* this.documentEnd(top);
    }
    yield* this.pop();
  }
  peek(n) {
    return this.stack[this.stack.length - n];
  }
  *pop(error) {
    const token = error ?? this.stack.pop();
    if (!token) {
      const message2 = "Tried to pop an empty stack";
      yield { type: "error", offset: this.offset, source: "", message: message2 };
    } else if (this.stack.length === 0) {
      yield token;
    } else {
      const top = this.peek(1);
      if (token.type === "block-scalar") {
        token.indent = "indent" in top ? top.indent : 0;
      } else if (token.type === "flow-collection" && top.type === "document") {
        token.indent = 0;
      }
      if (token.type === "flow-collection")
        fixFlowSeqItems(token);
      switch (top.type) {
        case "document":
          top.value = token;
          break;
        case "block-scalar":
          top.props.push(token);
          break;
        case "block-map": {
          const it = top.items[top.items.length - 1];
          if (it.value) {
            top.items.push({ start: [], key: token, sep: [] });
            this.onKeyLine = true;
            return;
          } else if (it.sep) {
            it.value = token;
          } else {
            Object.assign(it, { key: token, sep: [] });
            this.onKeyLine = !it.explicitKey;
            return;
          }
          break;
        }
        case "block-seq": {
          const it = top.items[top.items.length - 1];
          if (it.value)
            top.items.push({ start: [], value: token });
          else
            it.value = token;
          break;
        }
        case "flow-collection": {
          const it = top.items[top.items.length - 1];
          if (!it || it.value)
            top.items.push({ start: [], key: token, sep: [] });
          else if (it.sep)
            it.value = token;
          else
            Object.assign(it, { key: token, sep: [] });
          return;
        }
        /* istanbul ignore next should not happen */
        default:
          yield* this.pop();
          yield* this.pop(token);
      }
      if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
        const last = token.items[token.items.length - 1];
        if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
          if (top.type === "document")
            top.end = last.start;
          else
            top.items.push({ start: last.start });
          token.items.splice(-1, 1);
        }
      }
    }
  }
  *stream() {
    switch (this.type) {
      case "directive-line":
        yield { type: "directive", offset: this.offset, source: this.source };
        return;
      case "byte-order-mark":
      case "space":
      case "comment":
      case "newline":
        yield this.sourceToken;
        return;
      case "doc-mode":
      case "doc-start": {
        const doc = {
          type: "document",
          offset: this.offset,
          start: []
        };
        if (this.type === "doc-start")
          doc.start.push(this.sourceToken);
        this.stack.push(doc);
        return;
      }
    }
    yield {
      type: "error",
      offset: this.offset,
      message: `Unexpected ${this.type} token in YAML stream`,
      source: this.source
    };
  }
  *document(doc) {
    if (doc.value)
      return yield* this.lineEnd(doc);
    switch (this.type) {
      case "doc-start": {
        if (findNonEmptyIndex(doc.start) !== -1) {
          yield* this.pop();
          yield* this.step();
        } else
          doc.start.push(this.sourceToken);
        return;
      }
      case "anchor":
      case "tag":
      case "space":
      case "comment":
      case "newline":
        doc.start.push(this.sourceToken);
        return;
    }
    const bv = this.startBlockValue(doc);
    if (bv)
      this.stack.push(bv);
    else {
      yield {
        type: "error",
        offset: this.offset,
        message: `Unexpected ${this.type} token in YAML document`,
        source: this.source
      };
    }
  }
  *scalar(scalar2) {
    if (this.type === "map-value-ind") {
      const prev = getPrevProps(this.peek(2));
      const start = getFirstKeyStartProps(prev);
      let sep;
      if (scalar2.end) {
        sep = scalar2.end;
        sep.push(this.sourceToken);
        delete scalar2.end;
      } else
        sep = [this.sourceToken];
      const map3 = {
        type: "block-map",
        offset: scalar2.offset,
        indent: scalar2.indent,
        items: [{ start, key: scalar2, sep }]
      };
      this.onKeyLine = true;
      this.stack[this.stack.length - 1] = map3;
    } else
      yield* this.lineEnd(scalar2);
  }
  *blockScalar(scalar2) {
    switch (this.type) {
      case "space":
      case "comment":
      case "newline":
        scalar2.props.push(this.sourceToken);
        return;
      case "scalar":
        scalar2.source = this.source;
        this.atNewLine = true;
        this.indent = 0;
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        yield* this.pop();
        break;
      /* istanbul ignore next should not happen */
      default:
        yield* this.pop();
        yield* this.step();
    }
  }
  *blockMap(map3) {
    const it = map3.items[map3.items.length - 1];
    switch (this.type) {
      case "newline":
        this.onKeyLine = false;
        if (it.value) {
          const end2 = "end" in it.value ? it.value.end : void 0;
          const last = Array.isArray(end2) ? end2[end2.length - 1] : void 0;
          if (last?.type === "comment")
            end2?.push(this.sourceToken);
          else
            map3.items.push({ start: [this.sourceToken] });
        } else if (it.sep) {
          it.sep.push(this.sourceToken);
        } else {
          it.start.push(this.sourceToken);
        }
        return;
      case "space":
      case "comment":
        if (it.value) {
          map3.items.push({ start: [this.sourceToken] });
        } else if (it.sep) {
          it.sep.push(this.sourceToken);
        } else {
          if (this.atIndentedComment(it.start, map3.indent)) {
            const prev = map3.items[map3.items.length - 2];
            const end2 = prev?.value?.end;
            if (Array.isArray(end2)) {
              arrayPushArray(end2, it.start);
              end2.push(this.sourceToken);
              map3.items.pop();
              return;
            }
          }
          it.start.push(this.sourceToken);
        }
        return;
    }
    if (this.indent >= map3.indent) {
      const atMapIndent = !this.onKeyLine && this.indent === map3.indent;
      const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
      let start = [];
      if (atNextItem && it.sep && !it.value) {
        const nl = [];
        for (let i = 0; i < it.sep.length; ++i) {
          const st = it.sep[i];
          switch (st.type) {
            case "newline":
              nl.push(i);
              break;
            case "space":
              break;
            case "comment":
              if (st.indent > map3.indent)
                nl.length = 0;
              break;
            default:
              nl.length = 0;
          }
        }
        if (nl.length >= 2)
          start = it.sep.splice(nl[1]);
      }
      switch (this.type) {
        case "anchor":
        case "tag":
          if (atNextItem || it.value) {
            start.push(this.sourceToken);
            map3.items.push({ start });
            this.onKeyLine = true;
          } else if (it.sep) {
            it.sep.push(this.sourceToken);
          } else {
            it.start.push(this.sourceToken);
          }
          return;
        case "explicit-key-ind":
          if (!it.sep && !it.explicitKey) {
            it.start.push(this.sourceToken);
            it.explicitKey = true;
          } else if (atNextItem || it.value) {
            start.push(this.sourceToken);
            map3.items.push({ start, explicitKey: true });
          } else {
            this.stack.push({
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken], explicitKey: true }]
            });
          }
          this.onKeyLine = true;
          return;
        case "map-value-ind":
          if (it.explicitKey) {
            if (!it.sep) {
              if (includesToken(it.start, "newline")) {
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              } else {
                const start2 = getFirstKeyStartProps(it.start);
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                });
              }
            } else if (it.value) {
              map3.items.push({ start: [], key: null, sep: [this.sourceToken] });
            } else if (includesToken(it.sep, "map-value-ind")) {
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start, key: null, sep: [this.sourceToken] }]
              });
            } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
              const start2 = getFirstKeyStartProps(it.start);
              const key = it.key;
              const sep = it.sep;
              sep.push(this.sourceToken);
              delete it.key;
              delete it.sep;
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: start2, key, sep }]
              });
            } else if (start.length > 0) {
              it.sep = it.sep.concat(start, this.sourceToken);
            } else {
              it.sep.push(this.sourceToken);
            }
          } else {
            if (!it.sep) {
              Object.assign(it, { key: null, sep: [this.sourceToken] });
            } else if (it.value || atNextItem) {
              map3.items.push({ start, key: null, sep: [this.sourceToken] });
            } else if (includesToken(it.sep, "map-value-ind")) {
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: [], key: null, sep: [this.sourceToken] }]
              });
            } else {
              it.sep.push(this.sourceToken);
            }
          }
          this.onKeyLine = true;
          return;
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar": {
          const fs2 = this.flowScalar(this.type);
          if (atNextItem || it.value) {
            map3.items.push({ start, key: fs2, sep: [] });
            this.onKeyLine = true;
          } else if (it.sep) {
            this.stack.push(fs2);
          } else {
            Object.assign(it, { key: fs2, sep: [] });
            this.onKeyLine = true;
          }
          return;
        }
        default: {
          const bv = this.startBlockValue(map3);
          if (bv) {
            if (bv.type === "block-seq") {
              if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                yield* this.pop({
                  type: "error",
                  offset: this.offset,
                  message: "Unexpected block-seq-ind on same line with key",
                  source: this.source
                });
                return;
              }
            } else if (atMapIndent) {
              map3.items.push({ start });
            }
            this.stack.push(bv);
            return;
          }
        }
      }
    }
    yield* this.pop();
    yield* this.step();
  }
  *blockSequence(seq3) {
    const it = seq3.items[seq3.items.length - 1];
    switch (this.type) {
      case "newline":
        if (it.value) {
          const end2 = "end" in it.value ? it.value.end : void 0;
          const last = Array.isArray(end2) ? end2[end2.length - 1] : void 0;
          if (last?.type === "comment")
            end2?.push(this.sourceToken);
          else
            seq3.items.push({ start: [this.sourceToken] });
        } else
          it.start.push(this.sourceToken);
        return;
      case "space":
      case "comment":
        if (it.value)
          seq3.items.push({ start: [this.sourceToken] });
        else {
          if (this.atIndentedComment(it.start, seq3.indent)) {
            const prev = seq3.items[seq3.items.length - 2];
            const end2 = prev?.value?.end;
            if (Array.isArray(end2)) {
              arrayPushArray(end2, it.start);
              end2.push(this.sourceToken);
              seq3.items.pop();
              return;
            }
          }
          it.start.push(this.sourceToken);
        }
        return;
      case "anchor":
      case "tag":
        if (it.value || this.indent <= seq3.indent)
          break;
        it.start.push(this.sourceToken);
        return;
      case "seq-item-ind":
        if (this.indent !== seq3.indent)
          break;
        if (it.value || includesToken(it.start, "seq-item-ind"))
          seq3.items.push({ start: [this.sourceToken] });
        else
          it.start.push(this.sourceToken);
        return;
    }
    if (this.indent > seq3.indent) {
      const bv = this.startBlockValue(seq3);
      if (bv) {
        this.stack.push(bv);
        return;
      }
    }
    yield* this.pop();
    yield* this.step();
  }
  *flowCollection(fc) {
    const it = fc.items[fc.items.length - 1];
    if (this.type === "flow-error-end") {
      let top;
      do {
        yield* this.pop();
        top = this.peek(1);
      } while (top?.type === "flow-collection");
    } else if (fc.end.length === 0) {
      switch (this.type) {
        case "comma":
        case "explicit-key-ind":
          if (!it || it.sep)
            fc.items.push({ start: [this.sourceToken] });
          else
            it.start.push(this.sourceToken);
          return;
        case "map-value-ind":
          if (!it || it.value)
            fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
          else if (it.sep)
            it.sep.push(this.sourceToken);
          else
            Object.assign(it, { key: null, sep: [this.sourceToken] });
          return;
        case "space":
        case "comment":
        case "newline":
        case "anchor":
        case "tag":
          if (!it || it.value)
            fc.items.push({ start: [this.sourceToken] });
          else if (it.sep)
            it.sep.push(this.sourceToken);
          else
            it.start.push(this.sourceToken);
          return;
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar": {
          const fs2 = this.flowScalar(this.type);
          if (!it || it.value)
            fc.items.push({ start: [], key: fs2, sep: [] });
          else if (it.sep)
            this.stack.push(fs2);
          else
            Object.assign(it, { key: fs2, sep: [] });
          return;
        }
        case "flow-map-end":
        case "flow-seq-end":
          fc.end.push(this.sourceToken);
          return;
      }
      const bv = this.startBlockValue(fc);
      if (bv)
        this.stack.push(bv);
      else {
        yield* this.pop();
        yield* this.step();
      }
    } else {
      const parent = this.peek(2);
      if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
        yield* this.pop();
        yield* this.step();
      } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
        const prev = getPrevProps(parent);
        const start = getFirstKeyStartProps(prev);
        fixFlowSeqItems(fc);
        const sep = fc.end.splice(1, fc.end.length);
        sep.push(this.sourceToken);
        const map3 = {
          type: "block-map",
          offset: fc.offset,
          indent: fc.indent,
          items: [{ start, key: fc, sep }]
        };
        this.onKeyLine = true;
        this.stack[this.stack.length - 1] = map3;
      } else {
        yield* this.lineEnd(fc);
      }
    }
  }
  flowScalar(type) {
    if (this.onNewLine) {
      let nl = this.source.indexOf("\n") + 1;
      while (nl !== 0) {
        this.onNewLine(this.offset + nl);
        nl = this.source.indexOf("\n", nl) + 1;
      }
    }
    return {
      type,
      offset: this.offset,
      indent: this.indent,
      source: this.source
    };
  }
  startBlockValue(parent) {
    switch (this.type) {
      case "alias":
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        return this.flowScalar(this.type);
      case "block-scalar-header":
        return {
          type: "block-scalar",
          offset: this.offset,
          indent: this.indent,
          props: [this.sourceToken],
          source: ""
        };
      case "flow-map-start":
      case "flow-seq-start":
        return {
          type: "flow-collection",
          offset: this.offset,
          indent: this.indent,
          start: this.sourceToken,
          items: [],
          end: []
        };
      case "seq-item-ind":
        return {
          type: "block-seq",
          offset: this.offset,
          indent: this.indent,
          items: [{ start: [this.sourceToken] }]
        };
      case "explicit-key-ind": {
        this.onKeyLine = true;
        const prev = getPrevProps(parent);
        const start = getFirstKeyStartProps(prev);
        start.push(this.sourceToken);
        return {
          type: "block-map",
          offset: this.offset,
          indent: this.indent,
          items: [{ start, explicitKey: true }]
        };
      }
      case "map-value-ind": {
        this.onKeyLine = true;
        const prev = getPrevProps(parent);
        const start = getFirstKeyStartProps(prev);
        return {
          type: "block-map",
          offset: this.offset,
          indent: this.indent,
          items: [{ start, key: null, sep: [this.sourceToken] }]
        };
      }
    }
    return null;
  }
  atIndentedComment(start, indent) {
    if (this.type !== "comment")
      return false;
    if (this.indent <= indent)
      return false;
    return start.every((st) => st.type === "newline" || st.type === "space");
  }
  *documentEnd(docEnd) {
    if (this.type !== "doc-mode") {
      if (docEnd.end)
        docEnd.end.push(this.sourceToken);
      else
        docEnd.end = [this.sourceToken];
      if (this.type === "newline")
        yield* this.pop();
    }
  }
  *lineEnd(token) {
    switch (this.type) {
      case "comma":
      case "doc-start":
      case "doc-end":
      case "flow-seq-end":
      case "flow-map-end":
      case "map-value-ind":
        yield* this.pop();
        yield* this.step();
        break;
      case "newline":
        this.onKeyLine = false;
      // fallthrough
      case "space":
      case "comment":
      default:
        if (token.end)
          token.end.push(this.sourceToken);
        else
          token.end = [this.sourceToken];
        if (this.type === "newline")
          yield* this.pop();
    }
  }
};

// src/yaml/lexeme.ts
var marks = { scalar: "", document: "", flowEnd: "" };
var lengthOf = (lexeme) => allMarks.has(lexeme) ? 0 : lexeme.length;
var allMarks = new Set(Object.values(marks));

// src/yaml/compose.ts
var options = { schema: "failsafe", uniqueKeys: false, prettyErrors: false, strict: false, logLevel: "silent" };
function compose(text) {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const documents = documentsOf(new Lexer().lex(text), text);
    if (!documents.some(({ errors }) => errors.some(isIndentation))) return documents;
    const again = documentsOf(unindented(text), text);
    return again.every(({ errors }) => errors.length === 0) ? again : documents;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
function documentsOf(lexemes, text) {
  const documents = [...new Composer(options).compose(tokens(lexemes))];
  for (const document of documents) document.errors = document.errors.filter((error) => !isEscapedQuote(error, text));
  return documents;
}
function* tokens(lexemes) {
  const parser = new Parser();
  let errors = 0;
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) {
      if (token.type === "error") errors++;
      yield token;
    }
    if (errors > 100) break;
  }
  yield* parser.end();
}
var isIndentation = (error) => /^(?:Flow |Missing closing )/.test(error.message);
var isEscapedQuote = (error, text) => error.code === "BAD_DQ_ESCAPE" && text.startsWith("\\'", error.pos[0]);
function* unindented(text) {
  const lexer = new Lexer();
  const state = lexer;
  let depth = 0;
  let offset = 0;
  let before;
  let isScalar2 = false;
  for (const lexeme of lexer.lex(text)) {
    yield lexeme;
    if (before !== void 0 && depth === 0) {
      state.indentNext = before;
      before = void 0;
    }
    if (lexeme === marks.flowEnd) depth = 0;
    else if (!isScalar2 && (lexeme === "[" || lexeme === "{")) depth++;
    else if (!isScalar2 && (lexeme === "]" || lexeme === "}")) depth = Math.max(0, depth - 1);
    isScalar2 = lexeme === marks.scalar;
    offset += lengthOf(lexeme);
    const quoteFollows = /["']/.test(text.charAt(offset));
    if (before === void 0 && (depth > 0 || quoteFollows)) before = state.indentNext;
    if (depth > 0 || quoteFollows) state.indentNext = -1;
  }
}

// src/yaml/convert.ts
var styles = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded"
};
var mostRepeated = 1e5;
function convert(contents, text) {
  const state = { text, anchors: /* @__PURE__ */ new Map(), duplicates: [], aliased: /* @__PURE__ */ new Set(), problems: [], sizes: /* @__PURE__ */ new Map(), repeated: 0 };
  const root = node(contents, state);
  return { root, duplicates: state.duplicates, aliased: state.aliased, problems: state.problems };
}
function node(source, state) {
  if (isAlias(source)) return alias(source, state);
  if (isScalar(source)) return scalar(source, state);
  if (isMap2(source)) return map2(source, state);
  if (isSeq(source)) return seq2(source, state);
  return null;
}
function finish(source, made2, state) {
  if ("anchor" in source && source.anchor) state.anchors.set(source.anchor, made2);
  return made2;
}
var marks2 = (source) => ({
  ...source.anchor ? { anchor: source.anchor } : {},
  ...source.tag ? { tag: source.tag } : {}
});
function scalar(source, state) {
  const [start, end2] = source.range ?? [0, 0];
  const style = styles[source.type ?? "PLAIN"] ?? "plain";
  if (start === end2 && style === "plain" && !source.anchor && !source.tag) return null;
  const decoded = typeof source.value === "string" ? source.value : source.source ?? "";
  const text = style === "double" && decoded.includes("\\'") ? decodeDouble(state.text, { start, end: end2 }).text : decoded;
  return finish(source, { kind: "scalar", style, text, span: { start, end: end2 }, ...marks2(source) }, state);
}
function alias(source, state) {
  const [start, end2] = source.range ?? [0, 0];
  const target = state.anchors.get(source.source) ?? null;
  state.repeated += target ? sizeOf(target, state.sizes) : 0;
  const fits = state.repeated <= mostRepeated;
  if (!target) state.problems.push({ message: `no anchor ${source.source} precedes this alias`, span: { start, end: end2 } });
  else if (fits) state.aliased.add(target);
  else state.problems.push({ message: "the aliases up to here repeat more than a hundred thousand values", span: { start, end: end2 } });
  return { kind: "alias", name: source.source, target: fits ? target : null, span: { start, end: end2 } };
}
function sizeOf(node2, sizes) {
  if (node2 === null) return 0;
  const known2 = sizes.get(node2);
  if (known2 !== void 0) return known2;
  const size = 1 + childrenOf(node2).reduce((sum, child) => sum + sizeOf(child, sizes), 0);
  sizes.set(node2, size);
  return size;
}
function childrenOf(node2) {
  if (node2.kind === "map") return node2.pairs.flatMap(({ key, value }) => [key, value]);
  if (node2.kind === "seq") return node2.items;
  return node2.kind === "alias" ? [node2.target] : [];
}
function map2(source, state) {
  const pairs2 = [];
  const seen = /* @__PURE__ */ new Map();
  let last = source.range?.[0] ?? 0;
  for (const item of source.items) {
    const key = node(item.key, state);
    const value = node(item.value, state);
    last = value?.span.end ?? key?.span.end ?? last;
    if (!key) continue;
    pairs2.push({ key, value });
    const name = keyName(key);
    const first = name === void 0 || name === "<<" ? void 0 : seen.get(name);
    if (first && name !== void 0) state.duplicates.push({ name, first: first.span, second: key.span });
    else if (name !== void 0) seen.set(name, key);
  }
  return finish(source, { kind: "map", flow: source.flow === true, pairs: pairs2, span: extent(source, last), ...marks2(source) }, state);
}
function seq2(source, state) {
  const items = source.items.map((item) => node(item, state));
  const last = items.findLast((item) => item !== null)?.span.end ?? source.range?.[1] ?? 0;
  return finish(source, { kind: "seq", flow: source.flow === true, items, span: extent(source, last), ...marks2(source) }, state);
}
function extent(source, last) {
  const [start, end2] = source.range ?? [0, last];
  return { start, end: source.flow ? end2 : Math.max(start, last) };
}

// src/yaml/prescan.ts
var limits = { characters: 1e7, line: 1e6, depth: 200, aliases: 100 };
function prescan(text) {
  if (text.length > limits.characters) {
    return { message: `the text is longer than ${limits.characters / 1e6} million characters`, offset: 0 };
  }
  return longLine(text) ?? deepIndentation(text) ?? deepBrackets(text) ?? manyAliases(text);
}
function longLine(text) {
  for (let start = 0; start <= text.length; ) {
    const end2 = text.indexOf("\n", start);
    const stop = end2 === -1 ? text.length : end2;
    if (stop - start > limits.line) return { message: "a line is longer than a million characters", offset: start };
    start = stop + 1;
  }
  return void 0;
}
function deepIndentation(text) {
  const open = [];
  for (const match of text.matchAll(/^([ ]*(?:[-?:][ \t]+)*)[^\s#]/gm)) {
    const lead = match[1] ?? "";
    for (let column = 0; column <= lead.length; column++) {
      if (column < lead.length && /\s/.test(lead.charAt(column))) continue;
      while ((open.at(-1) ?? -1) >= column) open.pop();
      open.push(column);
    }
    if (open.length > limits.depth) {
      return { message: `blocks are nested more than ${limits.depth} deep`, offset: match.index + lead.length };
    }
  }
  return void 0;
}
function deepBrackets(text) {
  if (!roughlyDeep(text)) return void 0;
  let depth = 0;
  for (const { lexeme, offset } of tokensOf(text)) {
    if (lexeme === "[" || lexeme === "{") depth++;
    else if (lexeme === "]" || lexeme === "}") depth = Math.max(0, depth - 1);
    if (depth > limits.depth) return { message: `brackets are nested more than ${limits.depth} deep`, offset };
  }
  return void 0;
}
function manyAliases(text) {
  if (!text.includes("&") || (text.match(/\*[^\s,[\]{}*]/g)?.length ?? 0) <= limits.aliases) return void 0;
  let count2 = 0;
  for (const { lexeme, offset } of tokensOf(text)) {
    if (lexeme.startsWith("*") && ++count2 > limits.aliases) return { message: `there are more than ${limits.aliases} aliases`, offset };
  }
  return void 0;
}
function* tokensOf(text) {
  let offset = 0;
  let isScalar2 = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalar2) yield { lexeme, offset };
    isScalar2 = lexeme === marks.scalar;
    offset += lengthOf(lexeme);
  }
}
function roughlyDeep(text) {
  let depth = 0;
  for (let at3 = 0; at3 < text.length; at3++) {
    const code = text.charCodeAt(at3);
    if (code === 91 || code === 123) {
      depth++;
      if (depth > limits.depth) return true;
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
  }
  return false;
}

// src/yaml/region.ts
function documentRegion(file, span) {
  const toHost = ({ start, end: end2 }) => ({ start: span.start + start, end: span.start + end2 });
  const toHostText = (text) => /\n/.test(text) ? text.replace(/\r?\n/g, lineBreak(file.text)) : text;
  return {
    file,
    text: file.text.slice(span.start, span.end),
    depth: 0,
    toHost,
    toHostText,
    lift: (edits) => edits.map((edit) => ({ file, span: toHost(edit.span), text: toHostText(edit.text) }))
  };
}
var lineBreak = (text) => (text.match(/\r\n/g)?.length ?? 0) * 2 > (text.match(/\n/g)?.length ?? 0) ? "\r\n" : "\n";
function scalarRegion(parent, node2) {
  const decoded = decodeScalar(parent.text, node2);
  const held = { source: parent.text, node: node2, decoded };
  return {
    file: parent.file,
    text: decoded.text,
    depth: parent.depth + 1,
    toHost: (span) => parent.toHost(locate(decoded, span)),
    toHostText(text, at3) {
      const form = formOf(held, text, at3);
      return form === null ? null : parent.toHostText(form, locate(decoded, { start: at3, end: at3 }).start);
    },
    lift(edits) {
      const made2 = editScalar(held, edits);
      return made2 === null ? "not-representable" : parent.lift(made2);
    }
  };
}

// src/yaml/syntax-problem.ts
function syntaxProblem(error, text, root) {
  const start = Math.min(error.pos[0], text.length);
  const fault = { start, end: Math.min(Math.max(error.pos[1], start), text.length), text, nodes: nodesOf(root) };
  const explained2 = explanations.find(([pattern]) => pattern.test(error.message))?.[1](fault);
  return explained2 ?? { message: inSentence(error.message), span: { start, end: fault.end } };
}
var explanations = [
  [
    /^Plain value cannot start with (?!a tab)/,
    (fault) => at2(fault, `a value that begins with ${fault.text.charAt(fault.start)} needs quotes`)
  ],
  [/^Missing closing/, quote],
  [/^Flow (?:map|sequence).* end with a/, bracket],
  [/^Nested mappings/, nestedKey],
  [/^Implicit (?:map )?keys need to be/, withoutColon],
  [
    /^(?:Sequence item without|A block sequence may not|All (?:mapping|sequence) items must)/,
    (fault) => at2(fault, "this line fits none of the indentations above it")
  ],
  [/^Tabs/, (fault) => tab({ ...fault, start: fault.text.lastIndexOf("	", fault.end - 1) })],
  [/^Block scalar lines must not be less indented/, (fault) => fault.text.charAt(fault.start) === "	" ? tab(fault) : void 0],
  [/^Unexpected block-seq-ind on same line/, (fault) => at2(fault, "a list cannot begin on the line of its key")],
  [/^Unexpected (?:scalar|\S+-ind|flow-\S+) at node end/, (fault) => at2(fault, "there is more text after a value that is complete")]
];
function at2({ start, text }, message2) {
  const first = start + text.slice(start).search(/[^ \n]|$/);
  return { message: message2, span: { start: first, end: Math.min(first + 1, text.length) } };
}
var tab = (fault) => at2(fault, "a tab stands where only blanks may indent");
function quote({ start, nodes, text }) {
  const node2 = nodes.findLast(({ kind, span }) => kind === "scalar" && span.end >= start && /["']/.test(text.charAt(span.start)));
  return node2 && { message: "a quote is opened here and never closed", span: { start: node2.span.start, end: node2.span.start + 1 } };
}
function bracket({ start, nodes, text }) {
  const open = nodes.filter((node3) => "flow" in node3 && node3.flow && node3.span.start < start && node3.span.end >= start);
  const node2 = /[\]}]/.test(text.charAt(start)) ? open.at(-1) : open[0];
  return node2 && { message: "a bracket is opened here and not closed", span: { start: node2.span.start, end: node2.span.start + 1 } };
}
function nestedKey(fault) {
  const key = fault.nodes.find(({ kind, span }) => kind === "scalar" && span.start === fault.start);
  const line = key ? fault.text.lastIndexOf("\n", key.span.end - 1) : -1;
  return line > fault.start ? at2({ start: line + 1, text: fault.text }, "this line is indented deeper than the keys above it") : at2(fault, "a value in which a colon is followed by a blank needs quotes");
}
function withoutColon({ start: given, text }) {
  const end2 = text.indexOf("\n", given);
  const rest = text.slice(given, end2 === -1 ? void 0 : end2).trimEnd();
  const start = rest === "" ? text.lastIndexOf("\n", given - 1) + 1 : given;
  return { message: "this line has no colon that would make it a key", span: { start, end: given + rest.length } };
}
function nodesOf(node2) {
  if (node2?.kind === "map") return [node2, ...node2.pairs.flatMap(({ key, value }) => [...nodesOf(key), ...nodesOf(value)])];
  if (node2?.kind === "seq") return [node2, ...node2.items.flatMap(nodesOf)];
  return node2 ? [node2] : [];
}
function inSentence(message2) {
  const [line = ""] = message2.split("\n", 1);
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, "");
}

// src/yaml/parse.ts
function parseDocuments(file) {
  const refusal2 = prescan(file.text);
  if (refusal2) {
    const span = { start: refusal2.offset, end: Math.min(refusal2.offset + 1, file.text.length) };
    const region2 = documentRegion(file, { start: 0, end: file.text.length });
    return [emptyTree(region2, [{ message: refusal2.message, span }])];
  }
  return splitDocuments(file.text).map((span) => parseScanned(documentRegion(file, span))).filter((tree) => tree.root !== null || tree.problems.length > 0);
}
function parseYaml(region2) {
  const refusal2 = prescan(region2.text);
  if (!refusal2) return parseScanned(region2);
  const span = { start: refusal2.offset, end: Math.min(refusal2.offset + 1, region2.text.length) };
  return emptyTree(region2, [{ message: refusal2.message, span }]);
}
function parseJson(region2) {
  const { root, problems: problems2, duplicates } = scanJson(region2.text);
  return { language: "json", region: region2, root, problems: problems2, duplicates, aliased: /* @__PURE__ */ new Set() };
}
function parseScanned(region2) {
  if (/^\s*[[{]/.test(region2.text)) {
    const json = parseJson(region2);
    if (json.problems.length === 0 && (!isEmptyCollection2(json.root) || region2.file.path.endsWith(".json"))) return json;
  }
  const [document, second] = compose(region2.text);
  if (!document) return emptyTree(region2);
  const converted = convert(document.contents, region2.text);
  const errors = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]).slice(0, 1);
  const problems2 = [...errors.map((error) => syntaxProblem(error, region2.text, converted.root)), ...converted.problems];
  const control = /[^\t\n\r -~\x85\xa0-\ufffd]/.exec(region2.text)?.index;
  if (control !== void 0) {
    problems2.push({ message: "a control character stands here, which YAML does not allow", span: { start: control, end: control + 1 } });
  }
  if (second) problems2.push({ message: "a second document begins here", span: emptyAt(second.range?.[0] ?? region2.text.length) });
  return { language: "yaml", region: region2, ...converted, problems: firstOfEach(problems2) };
}
function emptyTree(region2, problems2 = []) {
  return { language: "yaml", region: region2, root: null, problems: problems2, duplicates: [], aliased: /* @__PURE__ */ new Set() };
}
var isEmptyCollection2 = (root) => root?.kind === "map" && root.pairs.length === 0 || root?.kind === "seq" && root.items.length === 0;
var emptyAt = (offset) => ({ start: offset, end: offset });
var firstOfEach = (problems2) => [...problems2].sort((a, b) => a.span.start - b.span.start).slice(0, 1);
function splitDocuments(text) {
  const spans = [];
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  for (const match of text.matchAll(/(?<=^\uFEFF?)(---|\.\.\.)(?=\s|$)[^\n]*\n?/gm)) {
    const isEnd = match[1] === "...";
    if (!isEnd && isPreamble(text.slice(start, match.index))) continue;
    const end2 = text.startsWith("\uFEFF", match.index - 1) ? match.index - 1 : match.index;
    spans.push({ start, end: end2 });
    start = isEnd ? match.index + match[0].length : match.index;
  }
  spans.push({ start, end: text.length });
  return spans.filter((span) => span.end > span.start);
}
var isPreamble = (text) => !/^\s*[^\s#%]/m.test(text);

// src/yaml/embedded-tree.ts
var trees = /* @__PURE__ */ new WeakMap();
function embeddedTree(host, scalar2, language) {
  const known2 = trees.get(scalar2) ?? /* @__PURE__ */ new Map();
  const tree = known2.get(language) ?? (language === "yaml" ? parseYaml : parseJson)(scalarRegion(host.region, scalar2));
  trees.set(scalar2, known2.set(language, tree));
  return tree;
}

// src/yaml/object-reference.ts
function objectReference(root) {
  if (root?.kind !== "map") return null;
  const apiVersion = textAt(root, "apiVersion");
  const kind = textAt(root, "kind");
  if (apiVersion === null || kind === null) return null;
  const metadata2 = valueAt(root, "metadata");
  const from = metadata2?.kind === "map" ? metadata2 : null;
  return { apiVersion, kind, namespace: from && textAt(from, "namespace"), name: from && textAt(from, "name") };
}
function valueAt(map3, key) {
  return map3.pairs.findLast((pair) => pair.key.kind === "scalar" && pair.key.text === key)?.value ?? null;
}
function textAt(map3, key) {
  const value = valueAt(map3, key);
  return value?.kind === "scalar" ? value.text : null;
}

// src/yaml/slot.ts
function rootSlot(tree, open) {
  const { root } = tree;
  const own = root?.kind === "alias" ? root.target : root;
  return {
    tree,
    open: open || tree.problems.length > 0,
    nodes: root ? [root] : [],
    steps: [],
    missing: [],
    own,
    key: null,
    nearestKey: null,
    written: own !== null,
    shared: root !== null && (root.kind === "alias" || tree.aliased.has(root)),
    parentShared: false,
    opaque: false
  };
}
function shadowing(slots) {
  if (slots.length <= 1) return slots;
  const saying = slots.filter((slot) => slot.written);
  const first = saying[0];
  if (!first) return [...slots].sort((a, b) => a.missing.length - b.missing.length);
  const end2 = saying.findIndex((slot) => slot.own?.kind !== "map");
  return end2 === -1 ? saying : saying.slice(0, Math.max(1, end2));
}
function descend(slot, step) {
  const { own } = slot;
  const opaque = slot.opaque || isOpaque(own) || isAfterBreak(slot);
  const open = slot.open && (own === null || own.kind === "map");
  const lost = { ...slot, missing: [...slot.missing, step], own: null, key: null, written: opaque, open, opaque };
  if (own?.kind === "seq") {
    const item = typeof step === "number" ? own.items[step] : void 0;
    return item ? enter2({ ...slot, open: slot.tree.problems.length > 0 }, { step, node: item, key: null, shared: false }) : lost;
  }
  if (own?.kind !== "map") return lost;
  const found = countingPair(own, String(step));
  if (!found) return lost;
  const { pair, merged } = found;
  if (pair.value) return enter2(slot, { step, node: pair.value, key: pair.key, shared: merged });
  return { ...lost, key: pair.key, nearestKey: pair.key, written: true, open: false, opaque: opaque || hashTemplate(slot.tree, pair.key) };
}
function enter2(slot, { step, node: node2, key, shared: shared2 }) {
  const own = node2.kind === "alias" ? node2.target : node2;
  return {
    ...slot,
    nodes: [...slot.nodes, node2],
    steps: [...slot.steps, step],
    own,
    key,
    nearestKey: key ?? slot.nearestKey,
    written: true,
    shared: slot.shared || shared2 || node2.kind === "alias" || slot.tree.aliased.has(node2),
    parentShared: slot.shared || shared2,
    opaque: slot.opaque || node2.kind === "alias" && own === null
  };
}
function hashTemplate(tree, key) {
  const end2 = tree.region.text.indexOf("\n", key.span.end);
  return /^['"]?\s*:\s*#\{/.test(tree.region.text.slice(key.span.end, end2 === -1 ? void 0 : end2));
}
function isUnknown(slot) {
  if (slot.opaque || isOpaque(slot.own)) return true;
  if (slot.own === null) return slot.open && slot.missing.length > 0;
  return isAfterBreak(slot);
}
function isOpaque(node2) {
  if (node2?.kind === "scalar") return holdsTemplate(node2.text) || typeof scalarValue(node2) === "symbol";
  if (node2?.kind === "map") return node2.flow && node2.pairs.some(({ key }) => key.kind === "map" || isJinja(key));
  return node2?.kind === "alias";
}
var isJinja = (key) => key.kind === "scalar" && key.style === "plain" && key.text.startsWith("%");
function isAfterBreak(slot) {
  const problem = slot.tree.problems[0];
  return problem !== void 0 && slot.own !== null && slot.own.kind !== "map" && slot.own.span.end >= problem.span.start;
}

// src/yaml/tree-cursor.ts
function documentCursor(tree, options4 = {}) {
  return layeredCursor([tree], options4);
}
function layeredCursor(trees2, options4 = {}) {
  const slots = trees2.map((tree) => rootSlot(tree, options4.open ?? false)).reverse();
  return new TreeCursor(slots, {
    document: { index: options4.index ?? 0, object: objectReference(slots[0]?.own ?? null) },
    pointer: "",
    host: null
  });
}
var TreeCursor = class _TreeCursor {
  document;
  pointer;
  /** Strongest layer first. The first says what stands here; the others only add keys to its map. */
  #slots;
  /** The scalar that holds this text, for an embedded one. */
  #host;
  #children = /* @__PURE__ */ new Map();
  constructor(slots, place2) {
    this.#slots = shadowing(slots);
    this.document = place2.document;
    this.pointer = place2.pointer;
    this.#host = place2.host;
  }
  get #slot() {
    const slot = this.#slots[0];
    if (!slot) throw new Error("a cursor needs a tree");
    return slot;
  }
  get tree() {
    return this.#slot.tree;
  }
  get spot() {
    const { tree, nodes, steps: steps2, missing, parentShared } = this.#slot;
    return { tree, nodes, steps: steps2, missing, parentShared: parentShared || (this.#host?.shared ?? false) };
  }
  get shared() {
    return this.#slot.shared || (this.#host?.shared ?? false);
  }
  get state() {
    if (isUnknown(this.#slot)) return "unknown";
    const { own } = this.#slot;
    return own === null || isNull(own) ? "absent" : "present";
  }
  get kind() {
    const own = this.#slot.own;
    return own === null || own.kind === "alias" || isNull(own) ? null : own.kind;
  }
  at(...path7) {
    let cursor = this;
    for (const step of path7) cursor = cursor instanceof _TreeCursor ? cursor.#child(step) : cursor.at(step);
    return cursor;
  }
  #child(step) {
    const known2 = this.#children.get(step);
    if (known2) return known2;
    const pointer = `${this.pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const child = new _TreeCursor(
      this.#slots.map((slot) => descend(slot, step)),
      { document: this.document, pointer, host: this.#host }
    );
    this.#children.set(step, child);
    return child;
  }
  get value() {
    if (this.state !== "present") return void 0;
    if (this.#slots.length === 1 || this.kind !== "map") return plainValue(this.#slot.own);
    return Object.fromEntries(this.keys.map((key) => [key, this.at(key).state === "absent" ? null : this.at(key).value]));
  }
  get string() {
    const value = this.kind === "scalar" ? this.value : void 0;
    return typeof value === "string" ? value : void 0;
  }
  get number() {
    const value = this.kind === "scalar" ? this.value : void 0;
    return typeof value === "number" ? value : void 0;
  }
  get boolean() {
    const value = this.kind === "scalar" ? this.value : void 0;
    return typeof value === "boolean" ? value : void 0;
  }
  get text() {
    return this.#scalar?.text;
  }
  get #scalar() {
    const own = this.#slot.own;
    return own?.kind === "scalar" && !isNull(own) ? own : void 0;
  }
  get items() {
    const own = this.#slot.own;
    return own?.kind === "seq" ? own.items.map((_, index) => this.at(index)) : [];
  }
  get keys() {
    return [...new Set(this.#slots.toReversed().flatMap((slot) => keysOf(slot.own)))];
  }
  get location() {
    const { nodes, missing, tree } = this.#slot;
    const node2 = missing.length === 0 ? nodes.at(-1) : void 0;
    return node2 ? located(tree, node2.span) : this.#nearest;
  }
  get key() {
    const { key, tree, nodes } = this.#slot;
    const leading2 = nodes.length <= 1 && this.#slot.missing.length === 0 ? this.#host?.key.location : void 0;
    return { location: key ? located(tree, key.span) : leading2 ?? this.location, document: this.document, pointer: this.pointer };
  }
  /** For something that is missing: the last key on the way that is written, else the document's first. */
  get #nearest() {
    const { nearestKey, tree, nodes } = this.#slot;
    if (nearestKey) return located(tree, nearestKey.span);
    if (this.#host) return this.#host.key.location;
    const [root] = nodes;
    const place2 = root?.kind === "map" ? root.pairs[0]?.key ?? root : root;
    return located(tree, place2?.span ?? { start: 0, end: 0 });
  }
  get embedded() {
    return this.#embed("yaml");
  }
  get embeddedJson() {
    return this.#embed("json");
  }
  #embed(language) {
    const scalar2 = this.#scalar;
    if (!scalar2 || scalar2.style === "plain" && typeof scalarValue(scalar2) !== "string") return this.at("");
    const slot = rootSlot(embeddedTree(this.tree, scalar2, language), false);
    return new _TreeCursor([{ ...slot, opaque: isAfterBreak(this.#slot) }], { document: this.document, pointer: this.pointer, host: this });
  }
  get asDocument() {
    const document = { index: this.document.index, object: objectReference(this.#slot.own) };
    return new _TreeCursor(this.#slots, { document, pointer: this.pointer, host: this.#host });
  }
  part(start, end2) {
    const scalar2 = this.#scalar;
    const region2 = scalar2 && scalarRegion(this.tree.region, scalar2);
    const location = region2 ? { file: region2.file, span: region2.toHost({ start, end: end2 }) } : this.location;
    return { location, document: this.document, pointer: this.pointer };
  }
};
var isNull = (node2) => node2.kind === "scalar" && scalarValue(node2) === null;
var located = (tree, span) => ({ file: tree.region.file, span: tree.region.toHost(span) });

// src/model/version.ts
function parseVersion(text) {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/.exec(text.trim());
  if (!match) return void 0;
  return match.slice(1).flatMap((part) => part === void 0 ? [] : [Number(part)]);
}
function atLeast(version3, minimum) {
  const wanted = parseVersion(minimum);
  if (!wanted) throw new Error(`not a version: ${minimum}`);
  if (!version3) return "unknown";
  for (const [index, number2] of wanted.entries()) {
    const own = version3.numbers[index];
    if (own === void 0) return number2 === 0 ? "yes" : "unknown";
    if (own !== number2) return own > number2 ? "yes" : "no";
  }
  return "yes";
}
function within(version3, range3) {
  const begun = range3.from === null ? "yes" : atLeast(version3, range3.from);
  const ended = range3.until === null ? "no" : atLeast(version3, range3.until);
  if (begun === "no" || ended === "yes") return "no";
  return begun === "yes" && ended === "no" ? "yes" : "unknown";
}
function compareVersions(a, b) {
  const [left, right] = [a, b].map((text) => parseVersion(text) ?? []);
  const differing = left?.findIndex((number2, index) => number2 !== right?.[index]) ?? -1;
  return differing === -1 ? 0 : (left?.[differing] ?? 0) - (right?.[differing] ?? 0);
}

// src/model/platform-facts.ts
function factsOf({ platform }, component) {
  const facts = platform.profile?.components[component];
  return facts && !("unsupported" in facts) ? facts : null;
}
var isDocumentedPort = ({ endpoint }, port) => port === endpoint.port || endpoint.through !== void 0 && port === "variable";
function whyUnsupported(cluster2, component) {
  const { profile } = cluster2.platform;
  const facts = profile?.components[component];
  if (!profile || !facts) return null;
  if ("unsupported" in facts) return facts.unsupported;
  const { kubernetes, source } = facts.requires ?? {};
  if (kubernetes === void 0 || source === void 0 || atLeast(cluster2.versions.kubernetes, kubernetes) !== "no") return null;
  return { reason: `${profile.title} shows its metrics from Kubernetes ${kubernetes} on`, mayAnswer: null, source };
}

// src/model/packaged.ts
var texts = {
  apiserver: `
ad_identifiers: [kube-apiserver]
init_config:
instances:
  - possible_prometheus_urls: ['https://%%host%%:6443/metrics', 'https://%%host%%:8443/metrics']
    bearer_token_auth: tls_only
`,
  // No client certificate: it can't read an etcd that asks for one.
  etcd: `
ad_identifiers: [etcd]
init_config:
instances:
  - prometheus_url: http://localhost:2379/metrics
    possible_prometheus_urls: ['https://%%host%%:2379/metrics', 'http://%%host%%:2379/metrics']
    ssl_verify: false
`,
  "controller-manager": secured("kube-controller-manager", 10257, 10252),
  scheduler: secured("kube-scheduler", 10259, 10251)
};
function secured(identifier, port, insecurePort) {
  const urls = [
    `https://%%host%%:${port}`,
    `https://localhost:${port}`,
    `http://%%host%%:${insecurePort}`,
    `http://localhost:${insecurePort}`
  ];
  return `
ad_identifiers: [${identifier}]
init_config:
instances:
  - possible_prometheus_urls: [${urls.map((url) => `'${url}/metrics'`).join(", ")}]
    bearer_token_auth: tls_only
    ssl_verify: false
`;
}
var roots = /* @__PURE__ */ new Map();
function packagedFile(component) {
  const known2 = roots.get(component);
  if (known2) return known2;
  const [tree] = parseDocuments(new SourceFile(`${checkNames[component]}.d/auto_conf.yaml (packaged)`, texts[component]));
  if (!tree) throw new Error(`packaged file of ${component} is empty`);
  const root = documentCursor(tree);
  roots.set(component, root);
  return root;
}
var packagedIdentifiers = (component) => packagedFile(component).at("ad_identifiers").items.flatMap((item) => item.string ?? []);
function packagedCheck(component, agent) {
  const file = packagedFile(component);
  const check2 = {
    name: checkNames[component],
    fileName: "auto_conf.yaml",
    component,
    source: "packaged",
    nameAt: file,
    entry: null,
    annotation: null,
    file,
    adIdentifiers: file.at("ad_identifiers"),
    initConfig: file.at("init_config"),
    get instances() {
      return file.at("instances").items.map((at3) => ({ check: check2, at: at3 }));
    },
    agents: [agent],
    rename: () => []
  };
  return check2;
}
function autoConfState(cluster2, agent, component) {
  const { ignoredAutoConf } = agent;
  if (ignoredAutoConf.names.some(({ name }) => name === checkNames[component])) return "ignored";
  const visibility = packagedFileState(cluster2, agent, component);
  return visibility === "active" && !ignoredAutoConf.known ? "unknown" : visibility;
}
function packagedFileState(cluster2, agent, component) {
  const path7 = `${packagedFolder(component)}/auto_conf.yaml`;
  const found = resolvePath(agent, path7);
  if (isLeftBehind(agent, path7)) return "hidden";
  if (found.kind === "unmounted" || found.kind === "provided" || found.kind === "no-volume") {
    return agent.agentContainer.mountsKnown ? "active" : "unknown";
  }
  if (found.kind === "unknown" || found.kind === "replaced") return "unknown";
  if (!found.mount.path.startsWith(confd)) return found.kind === "empty" ? "active" : "unknown";
  return found.kind === "key" && found.key !== null && holdsCheck(cluster2, found.volume, found.key) && !found.mount.subPath ? "active" : "hidden";
}
var confd = "/etc/datadog-agent/conf.d";
var packagedFolder = (component) => `${confd}/${checkNames[component]}.d`;
function isLeftBehind(agent, path7) {
  const copying = agent.otherContainers.find(({ name }) => name === "init-volume");
  const found = copying && resolvePath(agent, path7, copying);
  return found !== void 0 && "volume" in found && found.mount.path.startsWith(confd);
}
function holdsCheck(cluster2, { source }, key) {
  if (!("name" in source) || source.name === "unknown") return false;
  if (source.kind === "secret") return cluster2.secrets.some((secret) => secret.name === source.name && secret.keys.includes(key));
  const maps = cluster2.configMaps.filter((map3) => map3.name === source.name && map3.data.keys.includes(key));
  return maps.some((map3) => map3.data.at(key).embedded.at("instances").state !== "absent");
}
function runsBesidePackaged(cluster2, check2, agent) {
  const { component, adIdentifiers, source } = check2;
  const isFile = source === "conf.d" || source === "config-map";
  if (component === null || !isFile || check2.fileName === "auto_conf.yaml") return false;
  const { profile } = cluster2.platform;
  const images = profile ? factsOf(cluster2, component)?.identifiers.names ?? [] : packagedIdentifiers(component);
  const packaged = packagedIdentifiers(component).filter((identifier) => images.includes(identifier));
  if (packaged.length === 0) return false;
  const shares = adIdentifiers.items.some((item) => packaged.includes(item.text ?? ""));
  const mayShare = adIdentifiers.state === "unknown" || adIdentifiers.items.some((item) => item.state === "unknown");
  const state = autoConfState(cluster2, agent, component);
  if (state === "ignored" || state === "hidden" || !(shares || mayShare)) return false;
  return shares && state === "active" ? true : "unknown";
}

// src/model/stray-mounts.ts
function strayMounts(cluster2) {
  return cluster2.agents.filter((agent) => agent.volumes.known).flatMap(straysOf);
}
function straysOf(agent) {
  const { items } = agent.volumes;
  const mounts = [agent.agentContainer, ...agent.otherContainers].flatMap((container) => container.mounts);
  const unmounted = items.filter((volume) => volume.name !== "unknown" && mounts.every((mount) => mount.name !== volume.name));
  return mounts.flatMap((mount) => {
    const { name } = mount;
    if (name === "unknown" || items.some((volume) => volume.name === name || volume.name === "unknown")) return [];
    return [{ agent, mount, name, twins: unmounted.filter((volume) => isNear(volume.name, name)) }];
  });
}
var isNear = (a, b) => editDistance(a, b) <= Math.max(1, Math.floor(b.length / 4));

// src/model/autoconf-attempts.ts
function vainAttempts(cluster2) {
  const agents = cluster2.agents.filter((agent) => agent.role === "node-agent" && agent.deployed !== false);
  return agents.flatMap((agent) => {
    const active = components2.filter((component) => autoConfState(cluster2, agent, component) === "active");
    const { names: names4, unread } = agent.ignoredAutoConf;
    const all = [
      ...unread.map(unreadNames),
      ...names4.map(wrongName),
      ...wrongFolders(agent),
      ...withoutVolume(cluster2, agent),
      ...emptyElsewhere(cluster2, agent),
      ...ownFiles(cluster2, agent, active)
    ];
    return all.flatMap((attempt2) => {
      const concerned = attempt2.components.filter((component) => active.includes(component));
      return concerned.length > 0 ? [{ ...attempt2, agent, components: concerned }] : [];
    });
  });
}
var partsOf2 = (name) => name.split(/[,;]/).map((part) => part.replace(/^[["']+|["'\]]+$/g, "").replace(/\.(?:d|ya?ml)$/, "")).filter((part) => part !== "").map((part) => nearMiss(part) ?? part);
var componentsOf = (name) => partsOf2(name).flatMap((part) => componentOf(part) ?? []);
function unreadNames({ at: at3, written: written4, right, value, edits }) {
  return {
    components: namesIn(value).flatMap(({ name }) => componentsOf(name)),
    at: at3,
    mount: null,
    reason: `${written4} is never read, the names belong in ${right}`,
    fix: edits.length > 0 ? { title: `put the names into ${right}`, edits } : null
  };
}
function wrongName({ name, at: at3, scalar: scalar2, start }) {
  const right = partsOf2(name).join(" ");
  const text = scalar2.text ?? "";
  const list = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1]?.split(/\s+/).flatMap(partsOf2).join(" ");
  return {
    components: componentOf(name) === null ? componentsOf(name) : [],
    at: at3,
    mount: null,
    reason: /[,;]/.test(name) ? `the Agent takes "${name}" for one name, only blanks separate names` : `no check is called ${name}`,
    fix: { title: `write ${list ?? right}`, edits: [set(scalar2, list ?? text.slice(0, start) + right + text.slice(start + name.length))] }
  };
}
function folderOf({ path: path7 }) {
  const name = /\/(?:conf\.d|datadog-agent)\/([^/]+?)(?:\.d)?$/.exec(path7)?.[1];
  return name === void 0 ? null : componentOf(nearMiss(name) ?? name);
}
var isEmpty3 = (agent, mount) => {
  const volume = volumeOf(agent, mount);
  return volume !== null && volume !== "unknown" && volume.source.kind === "emptyDir";
};
function wrongFolders(agent) {
  return agent.agentContainer.mounts.flatMap((mount) => {
    const component = folderOf(mount);
    if (component === null || mount.path === packagedFolder(component) || !isEmpty3(agent, mount)) return [];
    const right = packagedFolder(component);
    const at3 = mount.at.at("mountPath");
    const reason2 = `an empty folder at ${mount.path} hides nothing, the packaged one is ${right}`;
    return [{ components: [component], at: at3, mount, reason: reason2, fix: { title: `mount it at ${right}`, edits: [set(at3, right)] } }];
  });
}
function withoutVolume(cluster2, agent) {
  const strays = strayMounts(cluster2).filter(({ mount }) => agent.agentContainer.mounts.includes(mount));
  return strays.flatMap(({ mount, name, twins }) => {
    const component = folderOf(mount);
    if (component === null || mount.path !== packagedFolder(component)) return [];
    const at3 = mount.at.at("name");
    const [twin] = twins;
    const fix = twin && twin.name !== "unknown" ? { title: `mount ${twin.name}`, edits: [set(at3, twin.name)] } : { title: `define ${name} as an empty folder`, edits: [append(agent.volumes.at, { name, emptyDir: {} })] };
    return [{ components: [component], at: at3, mount, reason: `there is no volume ${name} to hide ${mount.path}`, fix }];
  });
}
function emptyElsewhere(cluster2, agent) {
  const doubled = cluster2.checks.filter((check2) => runsBesidePackaged(cluster2, check2, agent) === true).map(({ component }) => component);
  const attempts = (owner, container, who) => container.mounts.flatMap((mount) => {
    const component = isEmpty3(owner, mount) ? folderOf(mount) : null;
    if (component === null || owner !== agent && !doubled.includes(component)) return [];
    const edits = agent.disableAutoConf(checkNames[component]);
    return [
      {
        components: [component],
        at: mount.at.at("mountPath"),
        mount,
        reason: `an empty folder in ${who} hides nothing from the node agent's container ${agent.agentContainer.name}`,
        fix: edits.length > 0 ? { title: `switch the packaged ${checkNames[component]} check off in the node agent`, edits } : null
      }
    ];
  });
  const others = cluster2.agents.filter((other) => other.role !== "node-agent");
  return [
    ...agent.otherContainers.flatMap((container) => attempts(agent, container, `container ${container.name}`)),
    ...others.flatMap(
      (other) => [other.agentContainer, ...other.otherContainers].flatMap((container) => attempts(other, container, `the ${spokenRole(other)}`))
    )
  ];
}
var spokenRole = ({ role }) => role.replaceAll("-", " ");
function ownFiles(cluster2, agent, active) {
  const isDoubled = (check2, component) => check2.component === component && runsBesidePackaged(cluster2, check2, agent) === true;
  return active.flatMap((component) => {
    const found = resolvePath(agent, `${packagedFolder(component)}/auto_conf.yaml`);
    if (found.kind !== "key" || !cluster2.checks.some((check2) => isDoubled(check2, component))) return [];
    const { source } = found.volume;
    const what = "name" in source ? `${source.kind === "secret" ? "Secret" : "ConfigMap"} ${source.name}` : "its volume";
    const reason2 = `${what} puts an auto_conf.yaml of its own in the place of the packaged one`;
    return [{ components: [component], at: found.mount.at.at("mountPath"), mount: found.mount, reason: reason2, fix: null }];
  });
}

// src/model/known.ts
function knownText(at3) {
  if (at3.state === "absent") return null;
  return at3.state === "present" && at3.text !== void 0 ? at3.text : "unknown";
}
function knownBoolean(at3, byDefault) {
  if (at3.state === "absent") return byDefault;
  return at3.boolean ?? "unknown";
}
function writtenBoolean(at3, byDefault) {
  return at3.kind === null ? byDefault : knownBoolean(at3, byDefault);
}
function both(a, b) {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : "unknown";
}
function either(...all) {
  if (all.includes(true)) return true;
  return all.includes("unknown") ? "unknown" : false;
}

// src/model/instance.ts
var legacyNames = {
  tls_verify: "ssl_verify",
  tls_cert: "ssl_cert",
  tls_private_key: "ssl_private_key",
  tls_ca_cert: "ssl_ca_cert",
  timeout: "prometheus_timeout",
  kerberos_auth: "kerberos",
  skip_proxy: "no_proxy"
};
function option(instance, name) {
  const standard = instance.at.at(name);
  const legacy = legacyNames[name];
  if (standard.state !== "absent" || legacy === void 0) return standard;
  const alias2 = instance.at.at(legacy);
  return alias2.state === "absent" ? standard : alias2;
}
var affirmativeWords = /* @__PURE__ */ new Set(["yes", "true", "1", "y", "on"]);
function affirmative(at3, byDefault) {
  if (at3.state === "absent") return byDefault;
  if (at3.state === "unknown" || at3.kind !== "scalar") return "unknown";
  if (at3.string !== void 0) return at3.string.includes("%%") ? "unknown" : affirmativeWords.has(at3.string.toLowerCase());
  return at3.boolean ?? (at3.number === void 0 ? "unknown" : at3.number !== 0);
}
var negation = /^(?:|0|n|f|nil|null|none|no(?:t|n)?(?![a-z]).*|off|false|never|disabled?|skip)$/;
var isIneffectiveText = (at3) => at3.string !== void 0 && affirmative(at3, true) === false && !negation.test(at3.string.trim().toLowerCase());
function bearerToken(instance) {
  const at3 = option(instance, "bearer_token_auth");
  if (at3.string === "tls_only") return "tls-only";
  const sent = affirmative(at3, instance.check.component === "apiserver");
  return sent === "unknown" ? "unknown" : sent ? "always" : "never";
}
function verification(instance) {
  const wanted = affirmative(option(instance, "tls_verify"), instance.check.component !== "apiserver");
  const ca = option(instance, "tls_ca_cert");
  const named3 = isNamed(ca);
  if (named3 === false) return { verifies: wanted, ca: null };
  return { verifies: either(named3, wanted), ca };
}
function verificationSwitch(instance) {
  const at3 = option(instance, "tls_verify");
  const names4 = instance.check.instances.flatMap((each) => each.at.keys);
  const isNew = names4.includes("tls_verify") || !names4.includes("ssl_verify") && names4.some((name) => name.startsWith("tls_"));
  return at3.state !== "absent" || isNew ? at3 : instance.at.at("ssl_verify");
}
var nameOf = ({ pointer }) => pointer.slice(pointer.lastIndexOf("/") + 1);
function clientCertificate(instance) {
  const cert = option(instance, "tls_cert");
  return { cert, key: option(instance, "tls_private_key"), presented: isNamed(cert) };
}
function hasOtherCredentials(instance) {
  const written4 = ["auth_token", "kerberos_auth", "username", "aws_service"].map((name) => isNamed(option(instance, name)));
  const headers = ["headers", "extra_headers"].map((name) => authorizes(option(instance, name)));
  return either(...written4, ...headers);
}
function sendsHeader(instance, name, value) {
  const found = ["headers", "extra_headers"].map((key) => {
    const headers = option(instance, key);
    const at3 = headers.at(headers.keys.find((written4) => written4.toLowerCase() === name) ?? name);
    return at3.state === "unknown" ? "unknown" : at3.text === value;
  });
  return either(...found);
}
function authorizes(headers) {
  if (headers.keys.some((key) => key.toLowerCase() === "authorization")) return true;
  return headers.state === "unknown" ? "unknown" : false;
}
function isNamed(at3) {
  if (at3.state === "unknown") return at3.kind === null ? "unknown" : true;
  return at3.state === "present" && at3.text !== "";
}

// src/model/endpoint.ts
function endpoints(instance) {
  const urls = [...option(instance, "possible_prometheus_urls").items, option(instance, "prometheus_url")];
  return urls.flatMap((at3) => readEndpoint(at3, instance) ?? []);
}
function soleEndpoint(instance) {
  const [first, ...others] = endpoints(instance);
  const more = others.length > 0 || option(instance, "possible_prometheus_urls").state === "unknown";
  return first && !more ? first : null;
}
function scrapes(cluster2) {
  const instances = cluster2.checks.flatMap((check2) => check2.instances);
  return instances.flatMap((instance) => {
    const { component } = instance.check;
    const endpoint = soleEndpoint(instance);
    return component && endpoint ? [{ instance, component, endpoint }] : [];
  });
}
function hasUrl(instance) {
  const url = option(instance, "prometheus_url");
  const possible = option(instance, "possible_prometheus_urls");
  if (url.kind === "scalar" && url.text !== "" || possible.items.length > 0) return true;
  return [url, possible].some((at3) => at3.state === "unknown") ? "unknown" : false;
}
var shape = /^\s*(?:(?<scheme>[^/:?#\s]+):\/\/)?(?:[^/?#\s]*@)?(?:\[(?<six>[^\]]*)\]|(?<host>[^/?#:\s]*))(?::(?<port>[^/?#\s]*))?(?<path>[/?#].*|\s*)$/ds;
function masked(at3, text) {
  const opaque = /\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|\$\([^)]*\)|#\{.*?\}#?|<[^<>\n]*>/g;
  const result = text.replace(opaque, (match) => "\0".repeat(match.length));
  return at3.state === "present" || result !== text && !holdsTemplate(result) ? result : null;
}
function readEndpoint(at3, instance) {
  const { text } = at3;
  if (text === void 0 || text.trim() === "") return null;
  const legible = masked(at3, text);
  const match = legible === null ? null : shape.exec(legible);
  const span = (name) => spanOf2(match, name);
  const part = (own) => {
    const written4 = own && legible ? legible.slice(own.start, own.end) : "\0";
    return written4.includes("\0") ? "unknown" : written4;
  };
  const place2 = (own) => own && own.end > own.start ? at3.part(own.start, own.end) : at3;
  const spans = { scheme: span("scheme"), host: span("six") ?? span("host"), port: span("port"), path: span("path") };
  const host = part(spans.host) || "unknown";
  const isWhole = host !== "unknown";
  const scheme = spans.scheme ? schemeOf(part(spans.scheme)) : isWhole ? unwrittenScheme(instance) : "unknown";
  return {
    at: at3,
    text,
    scheme,
    schemeAt: place2(spans.scheme),
    host,
    hostAt: place2(spans.host),
    port: spans.port ? portOf(part(spans.port)) : defaultPort(isWhole ? scheme : "unknown"),
    portAt: place2(spans.port),
    path: part(spans.path).trimEnd() || (legible?.trimEnd().endsWith("\0") ? "unknown" : ""),
    pathAt: place2(spans.path),
    with: (changes) => rewrite2(text, spans, changes)
  };
}
function spanOf2(match, group) {
  const indices = match?.indices?.groups?.[group];
  return indices ? { start: indices[0], end: indices[1] } : null;
}
var schemeOf = (text) => {
  const lower2 = text.toLowerCase();
  return lower2 === "http" || lower2 === "https" ? lower2 : "unknown";
};
function unwrittenScheme(instance) {
  if (instance.check.component !== "apiserver") return "unknown";
  const at3 = option(instance, "scheme");
  return at3.state === "absent" ? "https" : schemeOf(at3.string ?? "unknown");
}
function portOf(text) {
  if (/^\d+$/.test(text)) return Number(text);
  return /^%%[^%]+%%$/.test(text) ? "variable" : "unknown";
}
var defaultPort = (scheme) => scheme === "unknown" ? scheme : scheme === "https" ? 443 : 80;
function rewrite2(text, spans, changes) {
  const edits = [
    put2(spans.scheme, changes.scheme, { at: text.search(/\S/), format: (scheme) => `${scheme}://` }),
    put2(spans.port, changes.port?.toString(), { at: spans.path?.start ?? text.length, format: (port) => `:${port}` }),
    put2(spans.path, changes.path, { at: text.length, format: String })
  ].flat();
  return edits.reduceRight((result, { start, end: end2, text: put3 }) => result.slice(0, start) + put3 + result.slice(end2), text);
}
function put2(span, value, { at: at3, format }) {
  if (value === void 0) return [];
  return [span ? { ...span, text: value } : { start: at3, end: at3, text: format(value) }];
}

// src/model/identifiers.ts
function identifiersOf(cluster2, { component, adIdentifiers, annotation: annotation2 }) {
  return component === null || annotation2 ? [] : adIdentifiers.items.map((at3) => ({ at: at3, ...judge(cluster2, component, at3) }));
}
function findsComponent(cluster2, check2) {
  const found = identifiersOf(cluster2, check2).map(({ finds }) => finds);
  if (check2.adIdentifiers.state === "unknown") return "unknown";
  if (found.length === 0 || found.includes("component")) return true;
  return found.includes("unknown") ? "unknown" : false;
}
var identifiersFor = (cluster2, component) => cluster2.platform.profile ? factsOf(cluster2, component)?.identifiers.names ?? [] : packagedIdentifiers(component);
function judge(cluster2, component, { state, text }) {
  if (state !== "present" || text === void 0 || text.includes("%%")) return { finds: "unknown", meant: null };
  const own = identifiersFor(cluster2, component);
  if (own.includes(text)) return { finds: "component", meant: null };
  const isOthers = components2.some((other) => identifiersFor(cluster2, other).includes(text));
  if (isOthers) return { finds: own.length === 0 ? "component" : "other-component", meant: null };
  const meant3 = [...own, ...packagedIdentifiers(component)].find((name) => plain(name) === plain(text)) ?? null;
  const isCheck = plain(text) === plain(checkNames[component]);
  return meant3 !== null || isCheck ? { finds: "nothing", meant: meant3 ?? own[0] ?? null } : { finds: "unknown", meant: null };
}
var plain = (name) => name.toLowerCase().replace(/[-_. ]/g, "");

// src/model/upstream.ts
var upstream = {
  apiserver: { flags: { "bind-address": "0.0.0.0", "secure-port": "6443" }, ports: [6443], insecurePort: null },
  etcd: { flags: { "listen-client-urls": "http://localhost:2379" }, ports: [2379, 2381], insecurePort: null },
  "controller-manager": {
    flags: { "bind-address": "0.0.0.0", "secure-port": "10257" },
    ports: [10257, 10252],
    insecurePort: { port: 10252, removed: "1.22" }
  },
  scheduler: {
    flags: { "bind-address": "0.0.0.0", "secure-port": "10259" },
    ports: [10259, 10251],
    insecurePort: { port: 10251, removed: "1.23" }
  }
};
var portOwner = (port) => components2.find((component) => upstream[component].ports.some((own) => own === port)) ?? null;
var securePort = (component) => {
  const { insecurePort, flags } = upstream[component];
  return insecurePort ? Number(flags["secure-port"]) : null;
};
function insecurePortOpen(cluster2, component) {
  const { kubernetes } = cluster2.versions;
  const { insecurePort } = upstream[component];
  const closed = factsOf(cluster2, component)?.insecurePortClosed;
  if (!insecurePort || atLeast(kubernetes, insecurePort.removed) === "yes") return false;
  if (closed) return atLeast(kubernetes, closed.from) === "no";
  return atLeast(kubernetes, insecurePort.removed) === "no" || "unknown";
}

// src/model/listeners.ts
function decisiveSettings(cluster2, component) {
  const own = cluster2.controlPlane.filter((settings) => settings.component === component);
  const pods = own.filter(({ origin }) => origin === "static-pod");
  return pods.length > 0 ? pods : own;
}
var isExternal = (cluster2, component) => component === "etcd" && cluster2.controlPlane.some(({ configuration: configuration3 }) => configuration3.at("etcd", "external").kind !== null);
function effectiveFlag(cluster2, component, given) {
  const { name, settings } = given;
  const written4 = settings?.flags.findLast((flag) => flag.name === name);
  if (written4) return { name, value: written4.value, origin: "set", at: written4.at, settings };
  const { profile } = cluster2.platform;
  const byUpstream = upstream[component].flags[name];
  const base = { name, origin: settings ? "default" : "assumed", at: settings?.at ?? null, settings };
  if (settings?.known === false) return { ...base, value: "unknown" };
  if (settings?.origin === "static-pod") return byUpstream === void 0 ? null : { ...base, value: byUpstream };
  const byPlatform = factsOf(cluster2, component)?.flags.values[name] ?? byUpstream;
  if (profile && byPlatform === void 0) return null;
  return { ...base, value: profile ? byPlatform ?? "unknown" : "unknown" };
}
function listeners(cluster2, component, settings) {
  if (isExternal(cluster2, component) || whyUnsupported(cluster2, component)) return [];
  const flag = (name) => effectiveFlag(cluster2, component, { name, settings });
  if (component !== "etcd") return addressListener(flag("bind-address"), flag("secure-port"), component);
  const http = flag("listen-client-http-urls");
  const metrics = http?.value === "unknown" ? "unknown" : !http?.value;
  return [
    ...urlListeners(flag("listen-client-urls"), metrics),
    ...urlListeners(http, true),
    ...urlListeners(flag("listen-metrics-urls"), true)
  ];
}
function addressListener(address, port, component) {
  if (!address) return [];
  const text = port?.origin === "set" ? port.value : upstream[component].flags["secure-port"];
  return [{ host: address.value.trim(), port: Number(text) || "unknown", metrics: true, flag: address }];
}
var listenUrl = /(?<scheme>[a-z]+):\/\/(?:\[(?<six>[^\]]*)\]|(?<host>[^:/,\s]*))(?::(?<port>\d+))?/g;
function urlListeners(flag, metrics) {
  if (!flag) return [];
  if (flag.value === "unknown") return [{ host: "unknown", port: "unknown", metrics, flag }];
  return [...flag.value.matchAll(listenUrl)].flatMap(({ groups }) => {
    const host = groups?.six ?? groups?.host ?? "";
    return groups?.scheme?.startsWith("http") ? [{ host, port: Number(groups.port) || "unknown", metrics, flag }] : [];
  });
}

// src/model/targets.ts
function targetsOf({ annotation: annotation2, file }) {
  if (annotation2) {
    const { service, resolve: resolveAt, source } = annotation2;
    if (!service) return [];
    const kind = source === "service-annotation" ? "service" : "endpoints";
    return [
      { kind, namespace: service.namespace, name: service.name, resolve: modeOf(resolveAt, kind), resolveAt, at: service.at, service }
    ];
  }
  return file.at("advanced_ad_identifiers").items.flatMap(
    (item) => ["service", "endpoints"].flatMap((kind) => {
      const at3 = item.at(`kube_${kind}`);
      const resolveAt = at3.at("resolve");
      const names4 = { namespace: knownText(at3.at("namespace")) || null, name: knownText(at3.at("name")) || null };
      return at3.kind === null ? [] : [{ kind, ...names4, resolve: modeOf(resolveAt, kind), resolveAt, at: at3, service: null }];
    })
  );
}
function modeOf(at3, kind) {
  if (kind === "endpoints" && at3.state === "unknown") return "unknown";
  return kind === "endpoints" && at3.text === "ip" ? "ip" : "auto";
}
var isApiServer = ({ namespace, name }) => name === "kubernetes" && (namespace === "default" || namespace === null);
function servicesFor(cluster2, { namespace, name, service }) {
  const named3 = cluster2.services.filter((other) => name !== null && name !== "unknown" && other.name === name);
  const exact = named3.filter((other) => other.namespace === namespace);
  const found = exact.length > 0 ? exact : named3.filter((other) => other.namespace === null || namespace === null);
  return service && !found.includes(service) ? [service, ...found] : found;
}
function isBackedByPods(cluster2, target) {
  return isApiServer(target) ? false : agreed(servicesFor(cluster2, target).map(({ selectsPods }) => selectsPods));
}
var isHeadless = (cluster2, target) => agreed(servicesFor(cluster2, target).map(({ headless }) => headless));
function agreed(all) {
  const known2 = new Set(all.filter((one) => one !== "unknown"));
  const [only = "unknown"] = known2.size === 1 ? known2 : [];
  return only;
}

// src/model/dispatch.ts
function dispatchOf(cluster2, check2) {
  const { source, file } = check2;
  if (source === "pod-annotation" || source === "packaged") return "node";
  const targets2 = targetsOf(check2);
  const isStatic = file.at("cluster_check").boolean === true;
  if (source === "conf.d" || source === "config-map") return targets2.length > 0 || isStatic ? "nobody" : "node";
  if (targets2.length === 0) return isStatic ? "cluster" : staticallyUnknown(check2) ? "unknown" : "nobody";
  const [first, ...others] = new Set(targets2.map((target) => dispatchTo(cluster2, target)).filter((way) => way !== "nobody"));
  return first === void 0 ? "nobody" : others.length > 0 ? "unknown" : first;
}
var staticallyUnknown = ({ file }) => ["cluster_check", "advanced_ad_identifiers"].some((key) => file.at(key).state === "unknown");
function dispatchTo(cluster2, target) {
  if (target.service === null && (target.name === null || target.namespace === null)) return "nobody";
  if (target.kind === "service" || target.resolve === "ip") return "cluster";
  const backed = target.resolve === "unknown" ? target.resolve : isBackedByPods(cluster2, target);
  return backed === "unknown" ? backed : backed ? "endpoint" : "cluster";
}
function handsOutClusterChecks({ clusterChecks }) {
  return clusterChecks.length === 0 ? "unknown" : either(...clusterChecks.map(({ enabled: enabled2 }) => enabled2));
}
function takersOfClusterChecks({ agents, clusterChecks }) {
  const nodeAgents2 = agents.filter(({ role, deployed }) => role === "node-agent" && deployed !== false);
  const runners2 = agents.filter(({ role }) => role === "cluster-checks-runner");
  const meant3 = clusterChecks.filter(({ runnerSettings }) => runnerSettings.length > 0).map(({ runner }) => runner);
  const found = runners2.filter((runner) => runner.deployed === true || meant3.includes(runner));
  const share = clusterChecks.some(({ runner, byNodeAgents }) => runner.deployed === true && byNodeAgents === true);
  if (found.length > 0) return share ? [...found, ...nodeAgents2] : found;
  return runners2.some(({ deployed }) => deployed === "unknown") ? "unknown" : nodeAgents2;
}

// src/model/placement.ts
function placement(cluster2, agent) {
  const { profile } = cluster2.platform;
  const { kubernetes } = cluster2.versions;
  const possible = profile ? erasOf(profile).filter((era) => within(kubernetes, era) !== "no") : [];
  const newest = possible.at(-1);
  if (!profile || !newest) return { allowed: "unknown", missing: [], at: agent.tolerations.key };
  const tolerated = (era) => allOf(taintsIn(profile, era).map((taint) => tolerates(agent.tolerations, taint)));
  const selected = (era) => selects(agent, labelTest(profile, era));
  const fits = possible.map((era) => both(tolerated(era), selected(era)));
  const allowed = fits.at(-1) === false && fits.some((fit) => fit !== false) ? "older-only" : answer(fits.at(-1) ?? "unknown");
  if (tolerated(newest) !== false)
    return { allowed, missing: [], at: (agent.nodeSelector.state === "present" ? agent.nodeSelector : agent.affinity).key };
  const relevant = profile.taints.filter((taint) => possible.some((era) => holdsIn(taint, era)));
  return { allowed, missing: relevant.filter((taint) => tolerates(agent.tolerations, taint) === false), at: agent.tolerations.key };
}
var answer = (known2) => known2 === "unknown" ? known2 : known2 ? "yes" : "no";
var allOf = (all) => all.reduce(both, true);
function erasOf({ taints, labels: labels2 }) {
  const turns = [...taints, ...labels2].flatMap(({ from, until }) => [from, until]).filter((version3) => version3 !== null);
  const starts = [null, ...[...new Set(turns)].sort(compareVersions)];
  return starts.map((from, index) => ({ from, until: starts[index + 1] ?? null }));
}
function holdsIn(range3, era) {
  const begun = range3.from === null || era.from !== null && compareVersions(era.from, range3.from) >= 0;
  const ended = range3.until !== null && era.from !== null && compareVersions(era.from, range3.until) >= 0;
  return begun && !ended;
}
var taintsIn = ({ taints }, era) => taints.filter((taint) => holdsIn(taint, era));
function tolerates(list, taint) {
  if (list.state === "unknown" && list.kind !== "seq") return "unknown";
  return either(...list.items.map((item) => matches(item, taint)));
}
function matches(toleration2, taint) {
  if (toleration2.kind !== "map") return toleration2.state === "unknown" ? "unknown" : false;
  const [key, operator, effect, value] = ["key", "operator", "effect", "value"].map((field) => knownText(toleration2.at(field)) || null);
  const anyKey = key === null && operator === "Exists";
  const keyFits = anyKey || (key === "unknown" ? key : key === taint.key);
  const effectFits = effect === null || (effect === "unknown" ? effect : effect === taint.effect);
  const valueFits = operator === "Exists" || (operator === null || operator === "Equal" ? value === null : "unknown");
  return allOf([keyFits, effectFits, operator === "unknown" || value === "unknown" ? "unknown" : valueFits]);
}
var systemLabel = "kubernetes.io/os";
function labelTest({ labels: labels2 }, era) {
  const present = (label) => holdsIn(label, era);
  return (key, values) => {
    if (key === systemLabel) return values === null || values.includes("linux") || "unknown";
    const own = labels2.filter((label) => label.key === key);
    if (own.length === 0) return "unknown";
    if (!own.some(present)) return false;
    return values === null || values.includes("") || "unknown";
  };
}
function selects({ nodeSelector, affinity }, test) {
  const wanted = nodeSelector.keys.map((key) => test(key, [knownText(nodeSelector.at(key)) ?? ""]));
  const simple = nodeSelector.state === "unknown" && nodeSelector.kind !== "map" ? "unknown" : allOf(wanted);
  return both(simple, selectsByAffinity(affinity, test));
}
function selectsByAffinity(affinity, test) {
  const terms = affinity.at("nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
  if (terms.state !== "present") return terms.state === "absent" || "unknown";
  return either(...terms.items.map((term) => selectsByTerm(term, test)));
}
function selectsByTerm(term, test) {
  const fields = term.at("matchFields").state === "absent" || "unknown";
  return allOf([fields, ...term.at("matchExpressions").items.map((expression2) => selectsByExpression(expression2, test))]);
}
function selectsByExpression(expression2, test) {
  const key = knownText(expression2.at("key")) ?? "unknown";
  const operator = knownText(expression2.at("operator"));
  const values = expression2.at("values").items.map((value) => knownText(value) ?? "");
  if (key === "unknown") return key;
  if (operator === "Exists") return test(key, null);
  if (operator === "DoesNotExist") return not(test(key, null));
  if (operator === "In") return test(key, values);
  return operator === "NotIn" ? not(test(key, values)) : "unknown";
}
var not = (known2) => known2 === "unknown" ? known2 : !known2;

// src/model/schedule.ts
function runners(cluster2, check2) {
  const agents = candidates(cluster2, check2);
  if (!needsControlPlaneNode(cluster2, check2)) return agents;
  const there = agents.filter((agent) => placement(cluster2, agent).allowed !== "no");
  return there.length > 0 ? there : agents;
}
function candidates(cluster2, check2) {
  const dispatch = dispatchOf(cluster2, check2);
  if (dispatch === "node") return check2.annotation ? inSight(nodeAgents(check2)) : nodeAgents(check2);
  if (dispatch === "nobody" || handsOutClusterChecks(cluster2) === false) return [];
  const beside = nodeAgents(cluster2);
  if (dispatch === "endpoint") return inSight(beside);
  const takers = takersOfClusterChecks(cluster2);
  if (takers === "unknown" || dispatch === "unknown" && takers.some((taker) => !beside.includes(taker))) return [];
  return inSight(takers);
}
var nodeAgents = ({ agents }) => agents.filter(({ role, deployed }) => role === "node-agent" && deployed !== false);
function inSight(agents) {
  const isWhole = ({ volumes, agentContainer: agentContainer2 }) => volumes.known && agentContainer2.mountsKnown;
  return agents.length <= 1 || agents.every(isWhole) ? agents : [];
}
function whyNobody(cluster2, check2) {
  const broken = (reason2) => ({ state: "broken", reason: reason2 });
  const unknown = (reason2) => ({ state: "unknown", reason: reason2 });
  const dispatch = dispatchOf(cluster2, check2);
  if (dispatch === "nobody" && check2.source !== "cluster-agent-confd") return broken("node agents run no cluster checks");
  if (dispatch === "nobody") return broken("the Cluster Agent runs no checks itself, and nothing says who else should");
  if (cluster2.agents.length === 0) return unknown("the files hold no Agent");
  if (dispatch === "node") return unknown("no node agent in the files gets the check");
  if (handsOutClusterChecks(cluster2) === false) return broken("cluster checks are switched off");
  return unknown("it can't be told which pod runs it");
}
function needsControlPlaneNode(cluster2, check2) {
  const facts = check2.component && factsOf(cluster2, check2.component);
  const dispatch = dispatchOf(cluster2, check2);
  if (!facts || facts.endpoint.through || dispatch !== "node" && dispatch !== "endpoint") return false;
  if (dispatch === "endpoint") return true;
  if (check2.annotation?.pod) return isOnControlPlane(cluster2, check2.annotation);
  const ours = components2.flatMap((component) => factsOf(cluster2, component)?.identifiers.names ?? []);
  const identifiers = check2.adIdentifiers.items.map((item) => item.text ?? "");
  if (identifiers.length > 0) return identifiers.every((identifier) => ours.includes(identifier));
  const hosts = check2.instances.flatMap(endpoints).map(({ host }) => host);
  return check2.adIdentifiers.state === "absent" && hosts.length > 0 && hosts.every(isLoopback);
}
function isOnControlPlane(cluster2, { document, pod }) {
  const labels2 = cluster2.platform.profile?.labels.map(({ key }) => key) ?? [];
  const selected = pod?.spec.at("nodeSelector").keys ?? [];
  return cluster2.controlPlane.some((settings) => settings.document === document) || selected.some((key) => labels2.includes(key));
}
var isLoopback = (host) => host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
function misplacedAgents(cluster2) {
  const stranded = cluster2.checks.filter((check2) => needsControlPlaneNode(cluster2, check2) && isStranded(cluster2, check2));
  const agents = new Set(stranded.flatMap((check2) => runners(cluster2, check2)));
  return [...agents].map((agent) => ({
    agent,
    checks: stranded.filter((check2) => runners(cluster2, check2).includes(agent)),
    placement: placement(cluster2, agent)
  }));
}
function isStranded(cluster2, check2) {
  const allowed = runners(cluster2, check2).map((agent) => placement(cluster2, agent).allowed);
  return allowed.length > 0 && allowed.every((answer2) => answer2 === "no" || answer2 === "older-only");
}

// src/model/certificates.ts
var options2 = { ca: "tls_ca_cert", cert: "tls_cert", key: "tls_private_key" };
function certificateUses(instance) {
  const uses = ["ca", "cert", "key"].flatMap((role) => {
    const at3 = option(instance, options2[role]);
    const path7 = at3.string;
    return path7?.startsWith("/") && !path7.includes("%%") ? [{ instance, role, at: at3, path: path7 }] : [];
  });
  return option(instance, "tls_cert").state === "absent" ? uses.filter(({ role }) => role !== "key") : uses;
}
function dialsOwn(cluster2, instance) {
  const { check: check2 } = instance;
  if (check2.component === null || isExternal(cluster2, check2.component)) return false;
  if (check2.adIdentifiers.items.length > 0) return findsComponent(cluster2, check2) === true;
  return endpoints(instance).every(({ host }) => host === "%%host%%" || isLoopback(host));
}
function directoriesFor(cluster2, instance) {
  const { component } = instance.check;
  if (!dialsOwn(cluster2, instance)) return [];
  const own = cluster2.platform.profile?.certificates.filter((directory) => directory.component === component) ?? [];
  const written4 = cluster2.controlPlane.flatMap(({ configuration: configuration3 }) => configuration3.at("certificatesDir").text ?? []);
  return written4.every((place2) => own.every(({ hostPath }) => isAtOrBelow(hostPath, place2.replace(/\/$/, "")))) ? own : [];
}
function fileAt(directories, hostPath) {
  return directories.flatMap((directory) => directory.files.filter(({ path: path7 }) => joinPath(directory.hostPath, path7) === hostPath))[0] ?? null;
}
function expectedFile(cluster2, agent, use) {
  const directories = directoriesFor(cluster2, use.instance);
  const fits = (file) => file.role === use.role && (use.role === "ca" || file.client);
  const pair = partnerPair(cluster2, agent, use);
  for (const { hostPath, files } of directories) {
    const own = files.filter((file2) => fits(file2) && (pair === null || file2.pair === pair));
    const near = nearest(
      fileNameOf(use.path),
      own.map(({ path: path7 }) => path7)
    );
    const file = own.find(({ path: path7 }) => path7 === near) ?? own.find(({ documented }) => documented) ?? (pair === null ? void 0 : own[0]);
    const [seen] = file ? seenAt(agent, joinPath(hostPath, file.path)) : [];
    if (file && seen) return { file, path: seen.path };
  }
  return null;
}
function partnerPair(cluster2, agent, use) {
  const partner = certificateUses(use.instance).find(({ role }) => role !== "ca" && role !== use.role);
  if (use.role === "ca" || !partner) return null;
  const found = resolvePath(agent, partner.path);
  const file = found.kind === "host" ? fileAt(directoriesFor(cluster2, use.instance), found.path) : null;
  if (file?.client && file.role === partner.role) return file.pair;
  return use.role === "key" ? expectedFile(cluster2, agent, partner)?.file.pair ?? null : null;
}

// src/model/certificate-state.ts
function examine(cluster2, agent, use) {
  const found = resolvePath(agent, use.path);
  if (found.kind === "unmounted") return { state: "not-mounted" };
  if (found.kind === "provided") return { state: "right", file: null };
  if (found.kind === "key") return examineKey(cluster2, use, found);
  return found.kind === "host" ? examineHostFile(cluster2, agent, { use, found }) : { state: "unknown" };
}
function examineKey(cluster2, { path: path7 }, { key, volume }) {
  const wrong2 = { state: "wrong-file", cause: stemOf(path7), expected: null };
  if (key === null) return { ...wrong2, reason: "the volume there brings no such file", cause: directoryOf(path7) };
  if (!("name" in volume.source) || volume.source.name === "unknown") return { state: "unknown" };
  const { kind, name } = volume.source;
  const keys2 = kind === "secret" ? cluster2.secrets.find((secret) => secret.name === name)?.keys : cluster2.configMaps.find((map3) => map3.name === name && map3.data.state === "present")?.data.keys;
  if (!keys2 || keys2.includes(key)) return { state: "unknown" };
  return { ...wrong2, reason: `${kind === "secret" ? "Secret" : "ConfigMap"} ${name} has no key ${key}` };
}
var stemOf = (path7) => path7.replace(/(?:-key)?\.[^./]*$/, "");
function examineHostFile(cluster2, agent, { use, found }) {
  const directories = directoriesFor(cluster2, use.instance);
  const documented = directories.find(({ mount }) => mount !== null);
  if (!documented) return { state: "unknown" };
  const expected = expectedFile(cluster2, agent, use)?.path ?? null;
  const file = fileAt(directories, found.path);
  if (file) return judgeRole(file, use, expected);
  if (ownMaking.test(found.path)) return { state: "unknown" };
  const misled = misledVolume(directories, found);
  if (misled) return { state: "wrong-source", found: found.path, volume: found.volume, ...misled };
  const [directory, name] = [directoryOf(found.path), fileNameOf(found.path)];
  if (directories.some(({ hostPath }) => directory === hostPath)) {
    const isElsewhere2 = directories.some(({ files }) => files.some((other) => other.path === name));
    const cause = isElsewhere2 ? directoryOf(use.path) : stemOf(use.path);
    return { state: "wrong-file", reason: `${directory} of the host has no ${name} for ${spoken(documented.component)}`, cause, expected };
  }
  if (expected === null) return { state: "wrong-source", found: found.path, volume: found.volume, directory: documented, hostPath: null };
  return { state: "wrong-file", reason: `${directory} of the host is another directory`, cause: directoryOf(use.path), expected };
}
var ownMaking = /datadog|monitor|metric|prometheus|exporter/i;
function judgeRole(file, use, expected) {
  const { role, path: path7 } = use;
  if (file.role === role && (role === "ca" || file.client)) return { state: "right", file };
  const isOfPair = role !== "ca" && (file.role === "cert" || file.role === "key") && file.client;
  if (isOfPair && certificateUses(use.instance).filter((other) => other.role !== "ca").length === 2) return { state: "swapped", file };
  const words4 = { ca: "a CA", "ca-key": "a CA's key", cert: "a certificate", key: "a key" };
  return {
    state: "wrong-file",
    reason: `it is ${words4[file.role]}${file.role === role ? " for servers" : ""}`,
    cause: stemOf(path7),
    expected
  };
}
function misledVolume(directories, found) {
  const { below: below2, path: path7, mount } = found;
  const top = path7.slice(0, path7.length - below2.length - 1) || "/";
  if (directories.some((directory) => directory.mount && directory.hostPath === top)) return null;
  for (const directory of directories) {
    const meant3 = directory.files.map((file) => joinPath(directory.hostPath, file.path)).find((full) => full.endsWith(`/${below2}`));
    if (meant3 === void 0 || below2 === "" || mount.subPath !== null) continue;
    const isHigher = isAtOrBelow(directory.hostPath, top) && !mount.path.endsWith(directory.hostPath);
    return isHigher ? null : { directory, hostPath: meant3.slice(0, -below2.length - 1) };
  }
  return null;
}

// src/model/certificate-faults.ts
function certificateReaders(cluster2) {
  const checks = cluster2.checks.filter((check2) => check2.component === "etcd");
  return checks.flatMap((check2) => {
    const instances = check2.instances.filter((instance) => endpoints(instance).some(({ scheme }) => scheme === "https"));
    return instances.flatMap((instance) => runners(cluster2, check2).map((agent) => ({ instance, agent })));
  });
}
function wrongFiles(cluster2, reader) {
  const wrong2 = examined(cluster2, reader, "wrong-file");
  return groupBy(wrong2, ({ state }) => state.cause).map(({ first, all }) => {
    const expected = all.flatMap(({ use, state }) => state.expected === null ? [] : [{ use, path: state.expected }]);
    return {
      use: first.use,
      others: all.slice(1).map(({ use }) => use),
      reason: first.state.reason,
      expected: expected.length === all.length ? expected : null
    };
  });
}
function wrongSources(cluster2, reader) {
  return groupBy(examined(cluster2, reader, "wrong-source"), ({ state }) => state.volume).map(({ first, all }) => {
    const paths = new Set(all.map(({ state }) => state.hostPath));
    return {
      volume: first.state.volume,
      uses: all.map(({ use }) => use),
      right: first.state.directory.hostPath,
      hostPath: paths.size === 1 ? first.state.hostPath : null
    };
  });
}
function examined(cluster2, reader, wanted) {
  const is = (state) => state.state === wanted;
  return certificateUses(reader.instance).flatMap((use) => {
    const state = examine(cluster2, reader.agent, use);
    return is(state) ? [{ use, state }] : [];
  });
}
function groupBy(all, keyOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of all) {
    const group = groups.get(keyOf2(one));
    if (group) group.all.push(one);
    else groups.set(keyOf2(one), { first: one, all: [one] });
  }
  return [...groups.values()];
}

// src/model/certificate-mounts.ts
function missingMounts(cluster2, agent, instance) {
  const lost = certificateUses(instance).filter((use) => examine(cluster2, agent, use).state === "not-mounted");
  const directories = [...new Set(lost.map(({ path: path7 }) => directoryOf(path7)))];
  return directories.map((directory) => {
    const uses = lost.filter(({ path: path7 }) => directoryOf(path7) === directory);
    return { directory, uses, fix: readElsewhere(cluster2, agent, uses) ?? bringDirectory(cluster2, agent, { instance, directory }) };
  });
}
function readElsewhere(cluster2, agent, uses) {
  const edits = uses.flatMap(({ instance, at: at3, path: path7 }) => {
    const places = directoriesFor(cluster2, instance).filter(({ files }) => files.some((file) => file.path === fileNameOf(path7))).flatMap(({ hostPath }) => seenAt(agent, joinPath(hostPath, fileNameOf(path7))));
    return places[0] ? [{ at: at3, path: places[0].path }] : [];
  });
  const [first] = edits;
  if (!first || edits.length < uses.length) return null;
  return {
    title: `read the files from ${directoryOf(first.path)}, where they are mounted`,
    edits: edits.map(({ at: at3, path: path7 }) => set(at3, path7))
  };
}
function bringDirectory(cluster2, agent, { instance, directory }) {
  const meant3 = directoriesFor(cluster2, instance).find(
    ({ hostPath, mount }) => mount && (mount.path === directory || directory.endsWith(hostPath))
  );
  const edits = meant3 && mountDirectory(agent, meant3, directory);
  return edits ? { title: `mount ${meant3.hostPath} of the host at ${directory}, read-only`, edits } : null;
}
function mountDirectory(agent, { hostPath, mount }, path7) {
  const { agentContainer: agentContainer2, volumes } = agent;
  const own = volumes.items.find(({ source }) => source.kind === "hostPath" && source.path === hostPath);
  const name = own?.name ?? mount?.volume;
  const isTaken2 = agentContainer2.mounts.some((other) => other.path === path7 || agent.flavour === "operator" && other.name === name);
  if (name === void 0 || name === "unknown" || isTaken2 || !volumes.known || !own && volumes.items.some((other) => other.name === name))
    return null;
  const mounting = append(agentContainer2.mountsAt, { name, mountPath: path7, readOnly: true });
  return own ? [mounting] : [append(volumes.at, { name, hostPath: { path: hostPath } }), mounting];
}
function documentedCertificates(cluster2, agent, instance) {
  const directories = directoriesFor(cluster2, instance);
  const [seen] = clientCertificates(directories).flatMap((files2) => readPaths(files2, (file) => seenAt(agent, file)[0]?.path) ?? []);
  if (seen) return { paths: seen, edits: [] };
  const documented = directories.find(({ mount: mount2 }) => mount2 !== null);
  const [files] = clientCertificates(documented ? [documented] : []);
  if (!documented?.mount || !files || !agent.agentContainer.mountsKnown) return null;
  const { hostPath, mount } = documented;
  const edits = mountDirectory(agent, documented, mount.path);
  const paths = readPaths(files, (file) => joinPath(mount.path, file.slice(hostPath.length + 1)));
  return edits && paths ? { paths, edits } : null;
}
function clientCertificates(directories) {
  const files = directories.flatMap(({ hostPath, files: own }) => own.map((file) => ({ ...file, full: joinPath(hostPath, file.path) })));
  const ca = files.find(({ role }) => role === "ca")?.full;
  const certs = files.filter(({ role, client }) => role === "cert" && client);
  return [...certs].sort((a, b) => Number(b.documented) - Number(a.documented)).flatMap((cert) => {
    const key = files.find(({ role, pair }) => role === "key" && pair === cert.pair)?.full;
    return ca !== void 0 && key !== void 0 ? [{ ca, cert: cert.full, key }] : [];
  });
}
function readPaths(files, path7) {
  const [ca, cert, key] = [path7(files.ca), path7(files.cert), path7(files.key)];
  return ca !== void 0 && cert !== void 0 && key !== void 0 ? { ca, cert, key } : null;
}
function writableCertificateMounts(cluster2, agent) {
  const directories = cluster2.platform.profile?.certificates ?? [];
  const checks = cluster2.checks.filter((check2) => check2.component === "etcd" && runners(cluster2, check2).includes(agent));
  const used = checks.flatMap((check2) => check2.instances).flatMap(certificateUses).map(({ path: path7 }) => resolvePath(agent, path7));
  const read = used.flatMap((found) => found.kind === "host" ? [found.mount] : []);
  const ofPlatform = agent.agentContainer.mounts.filter((mount) => {
    const found = mount.path === "unknown" ? null : resolvePath(agent, mount.path);
    if (found?.kind !== "host" || found.mount !== mount) return false;
    return directories.some(
      ({ hostPath, files }) => isAtOrBelow(found.path, hostPath) && files.some((file) => isAtOrBelow(joinPath(hostPath, file.path), found.path))
    );
  });
  return [.../* @__PURE__ */ new Set([...read, ...ofPlatform])].filter((mount) => mount.readOnly === false);
}
function exposedCaKeys(cluster2, agent) {
  const directories = cluster2.platform.profile?.certificates ?? [];
  return directories.flatMap(
    ({ component, hostPath, files }) => files.filter(({ role }) => role === "ca-key").map((file) => joinPath(hostPath, file.path)).flatMap((key) => seenAt(agent, key).map(({ path: path7, mount }) => ({ component, hostPath: key, path: path7, mount })))
  );
}
function mountedElsewhere(cluster2, agent, directory) {
  const provides = (other, container) => {
    const found = resolvePath(other, directory, container);
    return found.kind === "host" || found.kind === "key" ? [found.mount] : [];
  };
  const alike = agent.agentContainer.mounts.filter((mount) => fileNameOf(mount.path) === fileNameOf(directory));
  return [
    ...alike.map((mount) => ({ at: mount.at, message: `mounted at ${mount.path}` })),
    ...agent.otherContainers.flatMap(
      (container) => provides(agent, container).map((mount) => ({
        at: mount.at,
        message: `mounted in container ${container.name}, which runs no checks`
      }))
    ),
    ...cluster2.agents.filter((other) => other !== agent).flatMap(
      (other) => provides(other, other.agentContainer).map((mount) => ({
        at: mount.at,
        message: `mounted in the ${other.role}, which doesn't run this check`
      }))
    )
  ];
}

// src/model/key-pair.ts
function keyPairFault(cluster2, agent, instance) {
  const uses = certificateUses(instance);
  const cert = uses.find(({ role }) => role === "cert");
  const key = uses.find(({ role }) => role === "key");
  if (!cert || !key) return null;
  const directories = directoriesFor(cluster2, instance);
  const fileOf = ({ path: path7 }) => {
    const found = resolvePath(agent, path7);
    return found.kind === "host" ? fileAt(directories, found.path) : null;
  };
  const [certFile, keyFile] = [fileOf(cert), fileOf(key)];
  const partner = (file, use) => partnerPath(directories, file, use.path);
  if (normalPath(cert.path) === normalPath(key.path)) {
    if (!certFile?.pair) return holdsOne(cert.path) ? { kind: "same-file", cert, key, fix: null } : null;
    const other = partner(certFile, cert);
    return { kind: "same-file", cert, key, fix: other === null ? null : { [certFile.role === "key" ? "cert" : "key"]: other } };
  }
  if (certFile === null && keyFile === null && /\.key$/.test(cert.path) && /\.(?:crt|cer|cert)$/.test(key.path))
    return { kind: "swapped", cert, key, fix: { cert: key.path, key: cert.path } };
  if (!certFile?.pair || !keyFile?.pair) return null;
  if (certFile.role === "key" && keyFile.role === "cert") return { kind: "swapped", cert, key, fix: { cert: key.path, key: cert.path } };
  if (certFile.role === "key") return { kind: "swapped", cert, key, fix: fixOf("cert", partner(keyFile, key)) };
  if (keyFile.role === "cert" || certFile.pair !== keyFile.pair) {
    return { kind: keyFile.role === "cert" ? "swapped" : "other-pair", cert, key, fix: fixOf("key", partner(certFile, cert)) };
  }
  return null;
}
var fixOf = (role, path7) => path7 === null ? null : { [role]: path7 };
var holdsOne = (path7) => /\.(crt|cer|cert|key)$/.test(path7);
function partnerPath(directories, file, path7) {
  const siblings = directories.find(({ files }) => files.includes(file))?.files;
  const other = siblings?.find(({ pair, role }) => pair === file.pair && role !== file.role);
  return other ? joinPath(directoryOf(path7), other.path) : null;
}

// src/model/secure-port.ts
var dialsSecurePort = ({ component, endpoint }) => endpoint.scheme === "https" && endpoint.port === securePort(component);
var isAnonymous = ({ instance }) => bearerToken(instance) === "never" && clientCertificate(instance).presented === false && hasOtherCredentials(instance) === false;
function showsFlag(cluster2, component, test) {
  const flags = decisiveSettings(cluster2, component).flatMap((settings) => settings.flags);
  return flags.some(({ name, value }) => test(name, value));
}
function dialSecurely(scrape) {
  const { instance, component, endpoint } = scrape;
  const port = securePort(component);
  if (port === null) return [];
  const { verifies, ca } = verification(instance);
  return [
    set(endpoint.at, endpoint.with({ scheme: "https", port })),
    ...isAnonymous(scrape) ? [set(option(instance, "bearer_token_auth"), true)] : [],
    ...verifies === true && !ca ? [set(verificationSwitch(instance), false)] : []
  ];
}

// src/model/client-credentials.ts
function missingCredentials(cluster2, instance) {
  const { cert, key, presented } = clientCertificate(instance);
  if (presented === "unknown" || key.state === "unknown" || !isAskedForCertificate(cluster2, instance)) return null;
  const [agent] = runners(cluster2, instance.check);
  const partner = (at3, role) => agent ? partnerOf(cluster2, agent, { instance, at: at3, role }) : null;
  if (presented) {
    const found2 = key.state === "absent" ? partner(cert, "cert") : null;
    return found2 === null ? null : { lacks: "key", fix: setPartner(instance, cert, found2) };
  }
  const found = key.state === "present" ? partner(key, "key") : null;
  const fix = found !== null ? setPartner(instance, key, found) : agent ? documentedFix(cluster2, agent, instance) : null;
  return { lacks: key.state === "present" ? "certificate" : "both", fix };
}
function isAskedForCertificate(cluster2, instance) {
  const { component } = instance.check;
  const facts = component && factsOf(cluster2, component)?.endpoint;
  if (!component || facts?.auth !== "client-certificate" || !dialsOwn(cluster2, instance)) return false;
  if (showsFlag(cluster2, component, (name, value) => name === "client-cert-auth" && value !== "true")) return false;
  const urls = endpoints(instance);
  const known2 = option(instance, "possible_prometheus_urls").state !== "unknown";
  return urls.length > 0 && known2 && urls.every(({ scheme, port }) => scheme === "https" && port === facts.port);
}
function partnerOf(cluster2, agent, { instance, at: at3, role }) {
  const path7 = at3.string ?? "";
  const found = resolvePath(agent, path7);
  const directories = directoriesFor(cluster2, instance);
  const file = found.kind === "host" ? fileAt(directories, found.path) : null;
  return file?.client && file.role === role ? partnerPath(directories, file, path7) : null;
}
function setPartner(instance, at3, path7) {
  const name = nameOf(at3);
  const other = name.endsWith("_cert") ? name.replace("_cert", "_private_key") : name.replace("_private_key", "_cert");
  return { title: `give ${path7} with it`, edits: [set(instance.at.at(other), path7)] };
}
function documentedFix(cluster2, agent, instance) {
  const documented = documentedCertificates(cluster2, agent, instance);
  if (!documented) return null;
  const { paths, edits } = documented;
  const { verifies, ca } = verification(instance);
  const names4 = instance.at.keys.some((key) => /^ssl_(?:ca_cert|private_key)$/.test(key)) ? { ca: "ssl_ca_cert", cert: "ssl_cert", key: "ssl_private_key" } : { ca: "tls_ca_cert", cert: "tls_cert", key: "tls_private_key" };
  return {
    title: `show ${paths.cert} and its key`,
    edits: [
      // A CA would switch verification on, which may be off on purpose.
      ...verifies === true && !ca ? [set(instance.at.at(names4.ca), paths.ca)] : [],
      set(instance.at.at(names4.cert), paths.cert),
      set(instance.at.at(names4.key), paths.key),
      ...edits
    ]
  };
}

// src/model/cluster-checks.ts
function readSwitch(at3, { wanted, byDefault }) {
  const written4 = at3.kind !== null;
  const value = !written4 && byDefault === wanted ? wanted : knownBoolean(at3, byDefault);
  return { at: at3, wanted, holds: value === "unknown" ? value : value === wanted, written: written4 };
}
var switchPath = ({ at: at3 }) => at3.pointer.slice(1).replaceAll("/", ".");
var written = (settings) => settings.filter(({ state, kind, keys: keys2, items }) => state !== "absent" && (kind === "scalar" || keys2.length + items.length > 0));
var allHold = (switches2) => switches2.map(({ holds: holds2 }) => holds2).reduce(both, true);
var switchOn = (switches2) => switches2.filter(({ holds: holds2 }) => holds2 === false).map(({ at: at3, wanted }) => set(at3, wanted));

// src/model/confd.ts
function checkFile(path7, copied) {
  const steps2 = path7.split("/").filter((step) => step !== "" && step !== ".");
  const fileName2 = steps2.at(-1) ?? "";
  const folder = steps2.length > 1 ? steps2.at(-2) ?? "" : null;
  const extension = copied ? /\.yaml$/ : /\.(yaml|yml|yaml\.default)$/;
  return {
    path: steps2.join("/"),
    inFolder: folder !== null,
    check: folder === null ? fileName2.replace(/\.(yaml|yml|yaml\.default|json)$/, "") : folder.replace(/\.d$/, ""),
    fileName: fileName2,
    read: extension.test(fileName2) && (folder === null || steps2.length === 2 && folder.endsWith(".d"))
  };
}
function inlineConfd(at3, target = "") {
  return { kind: "inline", at: at3, configMap: null, items: null, subPath: null, target, copied: true, ineffective: false };
}
function mountedConfd(containers, volumes) {
  return containers.flatMap(
    (container) => container.mounts.flatMap((mount) => {
      const volume = volumes.find((candidate) => candidate.name !== "unknown" && candidate.name === mount.name);
      return volume ? mountedSource(mount, volume) : [];
    })
  );
}
function mountedSource(mount, { source }) {
  const below2 = /^(\/etc\/datadog-agent)?\/conf\.d(?:\/(.*))?$/.exec(mount.path);
  if (!below2 || source.kind !== "configMap") return [];
  const { name, items, at: at3 } = source;
  const target = below2[2] ?? "";
  const copied = below2[1] === void 0;
  return [{ kind: "config-map", at: at3.at("name"), configMap: name, items, subPath: mount.subPath, target, copied, ineffective: false }];
}

// src/model/name-words.json
var name_words_default = {
  environments: [
    "dev",
    "develop",
    "development",
    "sandbox",
    "sbx",
    "test",
    "testing",
    "tst",
    "qa",
    "int",
    "integration",
    "uat",
    "stage",
    "staging",
    "stg",
    "preprod",
    "preproduction",
    "nonprod",
    "prod",
    "production",
    "prd",
    "live",
    "dr",
    "canary",
    "demo",
    "lab",
    "local",
    "blue",
    "green",
    "east",
    "west",
    "eu",
    "us",
    "ap",
    "example",
    "sample",
    "old",
    "bak",
    "backup",
    "orig",
    "new"
  ],
  platforms: [
    "kubeadm",
    "eks",
    "aks",
    "gke",
    "openshift",
    "ocp",
    "ocp3",
    "ocp4",
    "okd",
    "rosa",
    "aro",
    "rke",
    "rke1",
    "rke2",
    "rancher",
    "k3s",
    "k3d",
    "k0s",
    "talos",
    "kops",
    "kind",
    "minikube",
    "microk8s",
    "capi",
    "azure",
    "aws",
    "gcp",
    "onprem",
    "vanilla"
  ]
};

// src/model/file-name.ts
var telling = /* @__PURE__ */ new Set([...name_words_default.environments, ...name_words_default.platforms]);
function tellingWords(path7) {
  const name = path7.slice(path7.lastIndexOf("/") + 1).toLowerCase();
  return new Set(name.split(/[^a-z0-9]+/).filter((word2) => telling.has(word2)));
}
var folderOf2 = (path7) => path7.slice(0, Math.max(0, path7.lastIndexOf("/")));
var isAbove = (folder, other) => folder === "" || other === folder || other.startsWith(`${folder}/`);

// src/model/config-maps.ts
function findConfigMap(agent, source, configMaps) {
  const { configMap: name } = source;
  if (name === null || name === "unknown") return void 0;
  const found = configMaps.filter((candidate) => candidate.name === name && inNamespace(candidate, agent.namespace));
  const { file } = agent.document;
  return found.find((candidate) => candidate.document.file === file) ?? found.find((candidate) => folderOf2(candidate.document.file.path) === folderOf2(file.path)) ?? found[0];
}
function claimedConfigMaps(agents, configMaps) {
  const found = agents.flatMap((agent) => agent.confd.flatMap((source) => findConfigMap(agent, source, configMaps) ?? []));
  return new Set(found);
}
var inNamespace = ({ namespace }, wanted) => namespace === null || namespace === "unknown" || wanted === "unknown" || namespace === wanted;

// src/model/check-files.ts
function writtenChecks(agents, configMaps, ownFiles2) {
  const delivered = agents.flatMap((agent) => agent.confd.flatMap((source) => deliveredBy(agent, source, configMaps)));
  const claimed = claimedConfigMaps(agents, configMaps);
  const idle = configMaps.filter((configMap) => !claimed.has(configMap)).flatMap(idleFiles);
  return [...shared(delivered.filter(isWritten).filter(isOurs)).map(readCheck), ...idle.map(readCheck), ...ownFiles2.map(ownCheck)];
}
var holdsChecks = (configMap) => idleFiles(configMap).length > 0;
function idleFiles({ data: data2 }) {
  return data2.keys.map((key) => fromEntry(data2.at(key), checkFile(key, true))).filter((found) => isOurs(found) && found.at.embedded.at("instances").kind === "seq").map((found) => ({ ...found, source: "config-map", agents: [] }));
}
var isWritten = ({ at: at3 }) => at3.state !== "absent" && !(at3.kind === "map" && at3.keys.length === 0);
var isOurs = ({ file }) => componentOf(file.check) !== null || nearMiss(file.check) !== null;
var fromEntry = (at3, file) => ({ file, at: at3, nameAt: at3.key, entry: file.inFolder ? null : at3 });
function deliveredBy(agent, source, configMaps) {
  const checkSource = agent.role === "cluster-agent" ? "cluster-agent-confd" : source.kind === "inline" ? "conf.d" : "config-map";
  const agents = source.ineffective ? [] : [agent];
  return entriesOf2(agent, source, configMaps).map((entry) => ({ ...entry, source: checkSource, agents }));
}
function entriesOf2(agent, source, configMaps) {
  const fileAt2 = (path7) => checkFile(source.target === "" ? path7 : `${source.target}/${path7}`, source.copied);
  if (source.kind === "inline") {
    const entries = source.at.keys.map((key) => fromEntry(source.at.at(key), fileAt2(key)));
    return source.target === "" ? entries : entries.map((entry) => ({ ...entry, nameAt: source.at.key }));
  }
  const data2 = findConfigMap(agent, source, configMaps)?.data;
  if (!data2) return [];
  const { items, subPath } = source;
  if (subPath !== null) {
    const at3 = data2.at(subPath);
    return at3.kind === null ? [] : [{ file: checkFile(source.target, source.copied), at: at3, nameAt: at3.key, entry: null }];
  }
  if (items?.kind !== "seq") return data2.keys.map((key) => fromEntry(data2.at(key), fileAt2(key)));
  return items.items.flatMap((item) => {
    const at3 = data2.at(item.at("key").text ?? "");
    const path7 = item.at("path");
    return at3.kind === null ? [] : [{ file: fileAt2(path7.text ?? ""), at: at3, nameAt: path7, entry: null }];
  });
}
function shared(all) {
  const merged = [];
  for (const one of all) {
    const twin = merged.findIndex((other2) => other2.at === one.at && other2.source === one.source && other2.file.path === one.file.path);
    const other = merged[twin];
    if (other) merged[twin] = { ...other, agents: [.../* @__PURE__ */ new Set([...other.agents, ...one.agents])] };
    else merged.push(one);
  }
  return merged;
}
function readCheck({ file, at: at3, nameAt, entry, source, agents }) {
  const root = at3.kind === "scalar" ? at3.embedded : at3;
  const component = file.read ? componentOf(file.check) : null;
  return configuration({ name: file.check, fileName: file.fileName, component, source, nameAt, entry, agents }, root);
}
function ownCheck({ name, file }) {
  const fileName2 = file.location.file.path.replace(/^.*\//, "");
  const nameAt = file.at(file.keys[0] ?? "").key;
  const component = componentOf(name);
  return configuration({ name, fileName: fileName2, component, source: "conf.d", nameAt, entry: null, agents: [] }, file);
}
function configuration(base, file) {
  const instances = [];
  const check2 = {
    ...base,
    annotation: null,
    file,
    adIdentifiers: file.at("ad_identifiers"),
    initConfig: file.at("init_config"),
    instances,
    rename: (name) => base.entry ? [rename(base.entry, `${name}.yaml`)] : []
  };
  instances.push(...file.at("instances").items.map((at3) => ({ check: check2, at: at3 })));
  return check2;
}

// src/model/config-map-references.ts
function idleConfigMaps({ agents, configMaps }) {
  const claimed = claimedConfigMaps(agents, configMaps);
  return configMaps.filter((configMap) => !claimed.has(configMap) && holdsChecks(configMap));
}
function missingConfigMaps(cluster2) {
  const { agents, checks, configMaps } = cluster2;
  const idle = idleConfigMaps(cluster2);
  return agents.flatMap(
    (agent) => agent.confd.flatMap((source) => {
      const name = source.configMap;
      if (name === null || name === "unknown" || source.ineffective || findConfigMap(agent, source, configMaps)) return [];
      const twins = idle.filter((candidate) => isNear2(candidate.name, name));
      return [{ agent, source, name, twins, checks: checks.filter((check2) => twins.some((twin) => isIn(check2, twin))) }];
    })
  );
}
var isNear2 = (a, b) => editDistance(a, b) <= 2 || a.includes(b) || b.includes(a);
var isIn = ({ entry }, { document, data: data2 }) => entry !== null && entry.location.file === document.file && entry.document.index === document.root.document.index && entry.pointer.startsWith(`${data2.pointer}/`);

// src/model/configured.ts
function mayBeConfigured(cluster2, component) {
  const isNamed2 = cluster2.checks.some(({ name }) => componentOf(nearMiss(name) ?? name) === component);
  const isBroken2 = cluster2.documents.some(({ root }) => root.tree.problems.length > 0);
  return isNamed2 || isBroken2 || isAnnotated(cluster2, component) || cluster2.agents.some((agent) => mayHide(cluster2, agent, component));
}
function isAnnotated({ documents }, component) {
  return documents.some(({ root }) => {
    const places = [root, root.at("spec", "template")].map((owner) => owner.at("metadata", "annotations"));
    return places.some(
      (annotations2) => annotations2.keys.some((key) => key.startsWith("ad.datadoghq.com/") && annotations2.at(key).text?.includes(checkNames[component]))
    );
  });
}
function mayHide(cluster2, agent, component) {
  const isMissing = agent.confd.some(
    (source) => source.at.state === "unknown" || source.kind === "config-map" && !findConfigMap(agent, source, cluster2.configMaps)
  );
  const containers = [agent.agentContainer, ...agent.otherContainers];
  return !agent.confdKnown || isMissing || containers.some((container) => mountsUnseen(agent, container, checkNames[component]));
}
function mountsUnseen(agent, container, check2) {
  return [`/etc/datadog-agent/conf.d/${check2}.d/conf.yaml`, `/conf.d/${check2}.yaml`].some((path7) => {
    const found = resolvePath(agent, path7, container);
    return ["host", "other", "unknown"].includes(found.kind) || found.kind === "key" && found.volume.source.kind === "secret";
  });
}

// src/model/template-variable.ts
function templateVariables(text) {
  const matches2 = [...text.matchAll(/%%(.+?)%%/g)];
  const found = matches2.map((match) => ({ start: match.index, end: match.index + match[0].length, ...judge2(match[1] ?? "") }));
  const rest = text.replace(/%%.+?%%/g, (match) => "\0".repeat(match.length)).indexOf("%%");
  return { found, unpaired: rest === -1 ? null : rest };
}
function judge2(name) {
  if (kindOf(name)) return { name, fault: null, meant: null };
  const bare = name.trim();
  if (kindOf(bare)) return { name, fault: "blanks", meant: bare };
  const lower2 = bare.toLowerCase();
  const meant3 = kindOf(lower2) === "env" ? `env_${bare.slice("env_".length)}` : lower2;
  return kindOf(meant3) ? { name, fault: "case", meant: meant3 } : { name, fault: "unknown", meant: null };
}
var kindOf = (name) => {
  const match = /^(host|port|pid|hostname|env(?=_.)|extra(?=_.)|kube(?=_(?:namespace|pod_name|pod_uid)$))(?:_.*)?$/.exec(name);
  return match?.[1] ?? null;
};
var resolvable = {
  container: ["host", "port", "pid", "hostname", "env", "extra", "kube"],
  service: ["host", "port", "env"],
  // The newest Agents know an endpoint's namespace.
  endpoint: ["host", "port", "env", "kube"],
  nothing: ["env"]
};
function isResolvable(name, target) {
  const kind = kindOf(name);
  return kind !== null && resolvable[target].includes(kind);
}
var ofAnnotations = {
  "pod-annotation": "container",
  "service-annotation": "service",
  "endpoints-annotation": "endpoint"
};
function variableTarget({ file, adIdentifiers, source }) {
  const annotated = ofAnnotations[source];
  if (annotated) return annotated;
  const advanced = file.at("advanced_ad_identifiers");
  const selectors = [file.at("cel_selector"), file.at("docker_images")];
  if ([adIdentifiers, advanced, ...selectors].some((at3) => at3.state === "unknown")) return "unknown";
  if (isEmpty4(adIdentifiers) && isEmpty4(advanced) && selectors.every((at3) => at3.state === "absent")) return "nothing";
  if (isEmpty4(advanced)) return "container";
  const targets2 = new Set(advanced.items.flatMap((item) => item.keys));
  const [only] = targets2.size === 1 && isEmpty4(adIdentifiers) ? targets2 : [];
  return only === "kube_service" ? "service" : only === "kube_endpoints" ? "endpoint" : "unknown";
}
var isEmpty4 = (at3) => at3.state === "absent" || at3.kind === "seq" && at3.items.length === 0;

// src/model/target-ports.ts
function targetPorts(cluster2, check2) {
  if (variableTarget(check2) === "container") return check2.annotation ? annotatedContainers(check2) : staticPods(cluster2, check2);
  return targetsOf(check2).flatMap(
    (target) => servicesFor(cluster2, target).flatMap(({ at: at3, ports: ports2 }) => {
      if (ports2 === "unknown") return [];
      const numbered = ports2.map(({ at: port, name, port: own, targetPort }) => {
        const number2 = target.kind === "service" ? own : typeof targetPort === "number" ? targetPort : "unknown";
        return { at: port, name, number: number2 };
      });
      return [{ kind: "service", at: at3, ports: numbered }];
    })
  );
}
function annotatedContainers({ annotation: annotation2 }) {
  const found = annotation2?.pod?.containers.filter(({ ids }) => ids.includes(annotation2.id)) ?? [];
  return annotation2?.pod?.containersKnown ? found.flatMap(({ nameAt, ports: ports2 }) => portsIn(nameAt, ports2)) : [];
}
function staticPods({ controlPlane }, { component }) {
  const pods = controlPlane.filter((settings) => settings.component === component && settings.origin === "static-pod");
  return pods.flatMap((settings) => portsIn(settings.at, containerOf(settings)?.at("ports")));
}
function containerOf({ configuration: configuration3, at: at3 }) {
  return configuration3.at("spec", "containers").items.find(({ pointer }) => `${at3.pointer}/`.startsWith(`${pointer}/`));
}
function portsIn(at3, list) {
  if (!list || list.state === "unknown" || list.items.some((item) => item.state !== "present")) return [];
  const ports2 = list.items.map((port) => ({
    at: port,
    name: knownText(port.at("name")),
    number: port.at("containerPort").number ?? "unknown"
  }));
  return [{ kind: "container", at: at3, ports: ports2 }];
}
function portNumber(cluster2, check2, variable2) {
  const found = targetPorts(cluster2, check2).map(({ ports: ports2 }) => oneOf2(ports2, variable2, variableTarget(check2) === "endpoint"));
  const [first = "unknown", ...others] = new Set(found);
  return others.length > 0 ? "unknown" : first;
}
function oneOf2(ports2, variable2, unordered) {
  const [, argument] = /^port_(.*)$/s.exec(variable2) ?? [];
  const numbers = ports2.map(({ number: number2 }) => number2);
  if (numbers.length === 0) return "none";
  if (argument !== void 0 && /^\d+$/.test(argument)) return ports2.length > Number(argument) ? "unknown" : "none";
  if (argument !== void 0) {
    const named3 = ports2.find(({ name }) => name === argument);
    return named3?.number ?? (ports2.some(({ name }) => name === "unknown") ? "unknown" : "none");
  }
  if (numbers.includes("unknown") || unordered && numbers.length > 1) return "unknown";
  return Math.max(...numbers.filter((number2) => number2 !== "unknown"));
}

// src/model/lost-variable.ts
function lossOf(cluster2, check2, name) {
  if (/^host(?:_|$)/.test(name)) return lostHost(cluster2, check2);
  const [isPort, argument] = /^port(?:_(.*))?$/s.exec(name) ?? [];
  if (isPort === void 0 || portNumber(cluster2, check2, name) !== "none") return null;
  const [first] = targetPorts(cluster2, check2);
  if (!first) return null;
  const container = `the container${check2.component ? ` of ${spoken(check2.component)}` : ""}`;
  const [owner, has] = first.kind === "service" ? ["the Service", "has"] : [container, "declares"];
  const lacks = argument === void 0 || first.ports.length === 0 ? "no ports" : `no port ${argument}`;
  return { reason: `${owner} ${has} ${lacks}`, at: first.at };
}
function lostHost(cluster2, check2) {
  const target = targetsOf(check2).find((one) => one.kind === "service" && isHeadless(cluster2, one) === true);
  const [service] = target ? servicesFor(cluster2, target) : [];
  return service ? { reason: "the Service is headless and has no address of its own", at: service.at } : null;
}

// src/model/dialled.ts
function dialled(call) {
  const port = portOf2(call);
  return { host: hostOf(call, port), port };
}
var isHostVariable = (host) => /^%%host(_[^%]*)?%%$/.test(host);
function targetOf({ check: check2, endpoint }) {
  const [target, second] = isHostVariable(endpoint.host) ? targetsOf(check2) : [];
  return target && !second ? target : null;
}
function hostOf(call, port) {
  const { cluster: cluster2, component, check: check2, endpoint } = call;
  const { host } = endpoint;
  if (host === "%%env_DD_KUBERNETES_KUBELET_HOST%%") return dispatchOf(cluster2, check2) === "node" ? "node" : "unknown";
  if (!isHostVariable(host)) return host.includes("%%") ? "unknown" : host;
  if (variableTarget(check2) === "container") return isInHostNetwork(cluster2, check2) ? "node" : "unknown";
  const target = targetOf(call);
  if (!target || target.kind === "service" && isHeadless(cluster2, target) === true) return "unknown";
  const isOwn = port === component || portOwner(port) === component;
  return isOwn || isApiServer(target) && target.kind === "endpoints" ? "node" : "unknown";
}
var staticPods2 = ["kube-apiserver", "etcd", "kube-controller-manager", "kube-scheduler"];
function isInHostNetwork(cluster2, { annotation: annotation2, adIdentifiers }) {
  if (!annotation2) return adIdentifiers.items.every((item) => staticPods2.includes(item.text ?? ""));
  return annotation2.pod?.spec.at("hostNetwork").boolean === true && isOnControlPlane(cluster2, annotation2);
}
function portOf2(call) {
  const { cluster: cluster2, component, check: check2, endpoint } = call;
  const target = targetOf(call);
  const isVariable = endpoint.port === "variable";
  if (target && isApiServer(target) && (isVariable || target.kind === "service")) return "apiserver";
  const variable2 = /%%(port[^%]*)%%/.exec(endpoint.text)?.[1] ?? "";
  const number2 = isVariable ? portNumber(cluster2, check2, variable2) : endpoint.port;
  if (typeof number2 !== "number" || target?.kind !== "service") return typeof number2 === "number" ? number2 : "unknown";
  return behind2(cluster2, target, number2) ?? (portOwner(number2) === component ? number2 : "unknown");
}
function behind2(cluster2, target, number2) {
  const ports2 = servicesFor(cluster2, target).flatMap((service) => service.ports === "unknown" ? [] : service.ports);
  const found = ports2.find(({ port }) => port === number2);
  return found ? typeof found.targetPort === "number" ? found.targetPort : "unknown" : null;
}

// src/model/through-service.ts
function dialThrough(call) {
  const { component, check: check2, endpoint, facts } = call;
  const { through, port, path: path7 } = facts.endpoint;
  const answer2 = (state, reason2) => ({ state, reason: reason2, endpoint, obstacle: null });
  const isService = through && leadsTo(check2, endpoint.host, through);
  if (isService === false) return answer2("unreachable", `${endpoint.host} is no address of ${spoken(component)}`);
  if (endpoint.port === "unknown" || endpoint.path === "unknown") return answer2("unknown", "it can't be told where the URL leads");
  if (endpoint.port !== port && endpoint.port !== "variable")
    return answer2("unreachable", `${spoken(component)} answers on port ${port} here, not on ${endpoint.port}`);
  if (endpoint.path.replace(/[?#].*$/s, "") !== path7)
    return answer2("unreachable", `${endpoint.path || "a URL without path"} isn't where ${spoken(component)} answers`);
  return isService === true ? answer2("reachable", "") : answer2("unknown", "it can't be told which address the URL stands for");
}
function leadsTo(check2, host, service) {
  if (isLoopback(host) || host === "%%env_DD_KUBERNETES_KUBELET_HOST%%") return false;
  if (/^%%host(_[^%]*)?%%$/.test(host)) {
    if (variableTarget(check2) === "container") return false;
    const answers = new Set(targetsOf(check2).map((target) => isTarget(target, service)));
    const [only = "unknown"] = answers.size === 1 ? answers : [];
    return only;
  }
  if (host === "%%env_KUBERNETES_SERVICE_HOST%%") return service.namespace === "default" && service.name === "kubernetes";
  const [name, namespace, svc] = host.split(".");
  const isShort = namespace === void 0 && name === service.name;
  return isShort || name === service.name && namespace === service.namespace && (svc ?? "svc") === "svc" || "unknown";
}
function isTarget({ name, namespace, service: own }, service) {
  const is = (given, wanted) => given === "unknown" ? given : given === wanted;
  return both(is(name, service.name), is(own ? namespace ?? service.namespace : namespace, service.namespace));
}

// src/model/reach.ts
function reach(cluster2, instance, agent) {
  const { component } = instance.check;
  if (component === null) return [];
  const afar = dialAfar(cluster2, instance.check);
  if (afar) return [best(endpoints(instance).map(afar)) ?? noUrl];
  const settings = decisiveSettings(cluster2, component);
  return (settings.length > 0 ? settings : [null]).map((one) => {
    const judged = endpoints(instance).map((endpoint) => dial({ cluster: cluster2, component, instance, agent, endpoint, settings: one }));
    return best(judged) ?? noUrl;
  });
}
var noUrl = { state: "unknown", reason: "no URL is known", endpoint: null, obstacle: null };
function dialAfar(cluster2, check2) {
  const { component } = check2;
  const unsupported = component && whyUnsupported(cluster2, component);
  if (unsupported) {
    const { reason: reason2, mayAnswer } = unsupported;
    return (endpoint) => ({ state: mayAnswer ? "unknown" : "unreachable", reason: reason2, endpoint, obstacle: null });
  }
  const facts = component && factsOf(cluster2, component);
  return component && facts?.endpoint.through ? (endpoint) => dialThrough({ component, check: check2, endpoint, facts }) : null;
}
var order = ["reachable", "unknown", "unreachable"];
var best = (all) => order.flatMap((state) => all.filter((one) => one.state === state))[0];
function dial(call) {
  const { cluster: cluster2, component, instance, endpoint } = call;
  const { host, port } = dialled({ cluster: cluster2, component, check: instance.check, endpoint });
  const unknown = (reason2) => ({ state: "unknown", reason: reason2, endpoint, obstacle: null });
  const loopback = isLoopback(host);
  if (loopback && call.agent?.hostNetwork === false) {
    const reason2 = `${endpoint.host} is the Agent's own pod, which is not in the host's network`;
    return { state: "unreachable", reason: reason2, endpoint, obstacle: { kind: "own-loopback" } };
  }
  if (loopback && call.agent?.hostNetwork !== true) return unknown("it can't be told whether the Agent's pod is in the host's network");
  if (loopback && dispatchOf(cluster2, instance.check) !== "node") return unknown("it can't be told on which node the Agent's pod is");
  if (port !== component && isComponent(port))
    return { state: "unreachable", reason: `the URL leads to ${spoken(port)}`, endpoint, obstacle: null };
  if (host === "unknown") return unknown("it can't be told which address the URL stands for");
  if (port === "unknown") return unknown("it can't be told which port the URL stands for");
  if (port === upstream[component].insecurePort?.port) return dialInsecurely(call, port);
  const open = listeners(cluster2, component, call.settings).filter(
    (one) => port === component || one.port === port || one.port === "unknown"
  );
  const judged = open.map((listener) => judge3(listener, host, call));
  return best(judged) ?? unknown(`${spoken(component)} isn't known to listen on port ${port}`);
}
var isComponent = (port) => components2.some((component) => component === port);
function dialInsecurely({ cluster: cluster2, component, endpoint }, port) {
  const open = insecurePortOpen(cluster2, component);
  if (open === true) return { state: "unknown", reason: `it can't be told where port ${port} listens`, endpoint, obstacle: null };
  const reason2 = `${spoken(component)}'s insecure port ${port} is gone${open === "unknown" ? " from newer Kubernetes versions" : ""}`;
  return { state: open === false ? "unreachable" : "unknown", reason: reason2, endpoint, obstacle: { kind: "closed-port" } };
}
function judge3(listener, target, call) {
  const { endpoint, component } = call;
  const { flag } = listener;
  const answers = accepts(listener, target);
  if (answers === true && listener.metrics !== false) {
    const state2 = listener.metrics === true ? "reachable" : "unknown";
    return { state: state2, reason: state2 === "unknown" ? "it can't be told whether etcd serves metrics there" : "", endpoint, obstacle: null };
  }
  if (answers === "unknown")
    return { state: "unknown", reason: `it can't be told where ${spoken(component)} listens`, endpoint, obstacle: null };
  const state = flag.origin === "assumed" ? "unknown" : "unreachable";
  return { state, reason: reasonFor(listener, component), endpoint, obstacle: obstacleFor(listener, target) };
}
function accepts({ host, flag }, target) {
  if (host === "unknown") return host;
  if (isInvalid(host, flag)) return false;
  if (host === "::" || host === "") return true;
  if (host === "0.0.0.0") return !target.includes(":");
  if (isLoopback(host)) return isLoopback(target) ? sameLoopback(host, target) : isAddress(target) || target === "node" ? false : "unknown";
  if (isLoopback(target)) return false;
  if (target === "node") return true;
  return host === "node" ? isAddress(target) || "unknown" : host === target || "unknown";
}
function sameLoopback(host, target) {
  const [listens, dials] = [host, target].map((name) => name.includes(":") ? "six" : "four");
  if (listens === dials) return true;
  return host === "localhost" || target === "localhost" ? "unknown" : false;
}
var isAddress = (text) => /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text) || /^[\da-f.]*:[\da-f:.]*$/i.test(text) && URL.canParse(`http://[${text}]`);
var isInvalid = (host, flag) => host !== "node" && host !== "" && !isAddress(host) && !(host === "localhost" && flag.name !== "bind-address");
function reasonFor({ host, flag, metrics }, component) {
  const cause = {
    set: `${flag.name} in the files`,
    default: `the default of ${flag.name}`,
    assumed: `the default of ${flag.name}; the files don't show its settings`
  };
  if (metrics === false) return `${spoken(component)} serves no metrics on the port for clients`;
  return `${spoken(component)} listens on ${host} (${cause[flag.origin]})`;
}
function obstacleFor({ host, flag, metrics }, target) {
  const proposal = openValue(flag, target);
  if (metrics === false) return { kind: "no-metrics", flag };
  if (isInvalid(host, flag)) return { kind: "invalid-address", flag, proposal };
  return isLoopback(host) && !isLoopback(target) ? { kind: "loopback", flag, proposal } : { kind: "other-address", flag };
}
function openValue({ name, value }, target) {
  const isSix = (host) => [host, target].some((text) => /:.*:/.test(text));
  if (name === "bind-address") return isSix(value) ? "::" : "0.0.0.0";
  return value.replace(listenUrl, (url, ...rest) => {
    const { scheme, six, host, port } = rest.at(-1);
    const own = six ?? host ?? "";
    if (!isLoopback(own) && isAddress(own)) return url;
    return `${scheme}://${isSix(own) ? "[::]" : "0.0.0.0"}${port === void 0 ? "" : `:${port}`}`;
  });
}

// src/model/serving-certificate.ts
var certificateFlags = ["tls-cert-file", "tls-sni-cert-key", "cert-dir", "cert-file"];
function signerOf(cluster2, scrape) {
  const { instance, component, endpoint } = scrape;
  const facts = factsOf(cluster2, component);
  if (!facts || endpoint.scheme !== "https" || !isDocumentedPort(facts, endpoint.port) && !dialsSecurePort(scrape)) return null;
  const { through } = facts.endpoint;
  const isOther = through && leadsTo(instance.check, endpoint.host, through) !== true;
  if (isOther || showsFlag(cluster2, component, (name) => certificateFlags.includes(name))) return null;
  const { signedBy } = facts.servingCertificate;
  return signedBy === "own-ca" && directoriesFor(cluster2, instance).length === 0 ? null : signedBy;
}
function certificateRefusal(cluster2, scrape) {
  const { instance, component } = scrape;
  const signer = signerOf(cluster2, scrape);
  const asksBack = factsOf(cluster2, component)?.endpoint.auth === "client-certificate";
  if (!signer || asksBack && clientCertificate(instance).presented !== true) return null;
  const { verifies, ca } = verification(instance);
  if (!ca) return verifies === true ? "no-ca" : null;
  return ca.string !== void 0 && isCaOfOthers(cluster2, scrape, ca.string) ? "wrong-ca" : null;
}
function isCaOfOthers(cluster2, scrape, path7) {
  const { instance, component } = scrape;
  const signer = signerOf(cluster2, scrape);
  if (isServiceAccountCa(path7)) return signer !== "cluster-ca";
  const others = (cluster2.platform.profile?.certificates ?? []).filter((own) => signer !== "own-ca" || own.component !== component);
  return runners(cluster2, instance.check).some((agent) => {
    const found = resolvePath(agent, path7);
    return found.kind === "host" && fileAt(others, found.path)?.role === "ca";
  });
}
function acceptCertificate(cluster2, scrape) {
  const { instance } = scrape;
  const { ca } = verification(instance);
  if (signerOf(cluster2, scrape) === "itself") {
    const isOn2 = affirmative(option(instance, "tls_verify"), true) === true;
    const edits = [...ca ? [remove(ca)] : [], ...isOn2 ? [set(verificationSwitch(instance), false)] : []];
    return { title: "switch verification off, as documented for self-signed certificates", edits };
  }
  const path7 = caPath(cluster2, scrape);
  return path7 === null ? null : { title: `verify it with ${path7}`, edits: [set(option(instance, "tls_ca_cert"), path7)] };
}
function caPath(cluster2, scrape) {
  const { instance } = scrape;
  if (signerOf(cluster2, scrape) === "cluster-ca") return "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt";
  const found = runners(cluster2, instance.check).map((agent) => documentedCertificates(cluster2, agent, instance));
  const paths = new Set(found.map((certificates) => certificates?.edits.length === 0 ? certificates.paths.ca : null));
  const [path7 = null] = paths.size === 1 ? paths : [];
  return path7;
}

// src/model/texts.ts
function yamlTexts(cluster2) {
  const roots2 = cluster2.documents.map(({ root, format }) => ({ root, role: "configuration", recognised: format !== null }));
  const inner = roots2.map(({ root }) => root.at("data", "ClusterConfiguration")).filter((at3) => at3.kind === "scalar");
  const json = cluster2.annotations.flatMap(payloadsOf).flatMap((payload) => jsonIn(payload) ?? []);
  const texts2 = [
    ...json.filter(({ tree }) => tree.problems.length === 0).map((root) => ({ root, role: "check-file", recognised: true })),
    ...cluster2.checks.filter(isText).map(({ file }) => ({ root: file, role: "check-file", recognised: true })),
    ...roots2,
    ...inner.map(({ embedded }) => ({ root: embedded, role: "configuration", recognised: true }))
  ];
  const each = new Map(texts2.toReversed().map((text) => [text.root.tree, text]));
  const legible = [...each.values()].filter(
    ({ root: { tree } }) => tree.problems.length === 0 || !holdsStructuralTemplate(tree.region.text)
  );
  return legible.map((text) => ({ ...text, name: nameOf2(text.root) }));
}
var isText = ({ file, annotation: annotation2 }) => !annotation2 && (file.pointer === "" || file.tree.region.depth > 0);
function nameOf2({ tree, pointer }) {
  const { file, depth } = tree.region;
  return (depth > 0 ? pointer : file.path).replace(/^.*\//, "");
}
function placeOf({ tree, document, pointer }, span) {
  return { location: { file: tree.region.file, span: tree.region.toHost(span) }, document, pointer };
}

// src/model/texts-below.ts
var namedTexts = (at3) => unseenTexts({ name: "", at: at3 }, /* @__PURE__ */ new Set());
var textsBelow = (at3) => namedTexts(at3).map((text) => text.at);
function unseenTexts({ name, at: at3 }, seen) {
  const written4 = at3.spot.missing.length === 0 ? at3.spot.nodes.at(-1) : void 0;
  const node2 = written4?.kind === "alias" ? written4.target : written4;
  if (!node2 || seen.has(node2)) return [];
  seen.add(node2);
  if (at3.kind === "map") {
    const nameOf5 = (key) => key === "value" ? at3.at("name").text ?? key : key;
    return at3.keys.flatMap((key) => unseenTexts({ name: nameOf5(key), at: at3.at(key) }, seen));
  }
  if (at3.kind === "seq") return at3.items.flatMap((item) => unseenTexts({ name, at: item }, seen));
  return at3.text === void 0 ? [] : [{ name, at: at3 }];
}

// src/model/automatic-checks.ts
function automaticChecks(cluster2, component) {
  const known2 = cluster2.platform.profile?.automatic?.filter(({ components: components4 }) => components4.includes(component)) ?? [];
  const agents = cluster2.agents.filter(({ role, deployed }) => role === "node-agent" && deployed !== false);
  return agents.flatMap(
    (agent) => known2.filter(({ flavour }) => flavour === agent.flavour).map((facts) => readCheck2(cluster2, agent, facts))
  );
}
function readCheck2({ versions: versions2 }, agent, facts) {
  const at3 = switchOf(agent, facts);
  const version3 = facts.flavour === "helm" ? versions2.chart : versions2.operator;
  const value = both(knownBoolean(at3, facts.byDefault), isToldSo(agent, facts));
  const isOff2 = value === false || atLeast(version3, facts.from) === "no";
  const isOn2 = value === true && atLeast(version3, facts.alone) === "yes";
  return { at: at3, on: !isOff2 && (isOn2 || "unknown"), written: at3.kind !== null, facts };
}
function switchOf({ document: { root } }, facts) {
  const steps2 = facts.switch.split(".");
  const bases = facts.flavour === "helm" ? [root, ...root.keys.map((key) => root.at(key))] : [root];
  return bases.map((base) => base.at(...steps2)).find(({ kind }) => kind !== null) ?? root.at(...steps2);
}
function isToldSo({ document }, { annotation: annotation2 }) {
  const told = annotation2 && knownText(document.root.at("metadata", "annotations", annotation2.key));
  return told === "unknown" ? told : !told || told === annotation2?.value;
}

// src/model/delivery.ts
var links = ["configured", "autoconf", "scheduled", "reachable", "credentials", "accepted"];
function breaksOf(cluster2, instance, agent) {
  const { component } = instance.check;
  const facts = component && factsOf(cluster2, component);
  if (!component || !facts) return [{ link: "configured", state: "unknown", reason: "the platform is unknown" }];
  if (isExternal(cluster2, component))
    return [{ link: "configured", state: "unknown", reason: `${spoken(component)} runs outside of the cluster` }];
  const delivery = { cluster: cluster2, component, facts, instance, agent };
  const all = links.flatMap((link2) => judges[link2](delivery).map(([state, reason2]) => ({ link: link2, state, reason: reason2 })));
  return ["broken", "doubtful", "unknown"].flatMap((state) => all.filter((one) => one.state === state));
}
var judges = {
  configured: ({ instance }) => judge4(hasUrl(instance), "the instance has no prometheus_url"),
  autoconf: ({ cluster: cluster2, instance, agent }) => judge4(not2(runsBesidePackaged(cluster2, instance.check, agent)), "the packaged auto_conf runs beside it"),
  scheduled,
  reachable,
  credentials,
  accepted
};
function judge4(holds2, fault) {
  if (holds2 === true) return [];
  return [holds2 === false ? ["broken", fault] : ["unknown", `it can't be told whether ${fault}`]];
}
var not2 = (known2) => known2 === "unknown" ? known2 : !known2;
function scheduled(delivery) {
  const { cluster: cluster2, component, instance, agent } = delivery;
  const { check: check2 } = instance;
  const { allowed } = needsControlPlaneNode(cluster2, check2) ? placement(cluster2, agent) : { allowed: "yes" };
  return [
    ...withoutRunner(delivery),
    ...judge4(findsComponent(cluster2, check2), `its ad_identifiers match no container of ${spoken(component)}`),
    ...judge4(!hasFaultyVariable(cluster2, instance), "a template variable of it can't be filled in"),
    ...allowed === "older-only" ? [["doubtful", "the Agent is kept from control-plane nodes of newer Kubernetes versions"]] : [],
    ...judge4(
      allowed === "yes" || allowed === "older-only" || (allowed === "unknown" ? allowed : false),
      "the Agent is kept from control-plane nodes"
    )
  ];
}
function withoutRunner({ cluster: cluster2, agent, instance }) {
  if (agent.role !== "cluster-checks-runner" || agent.deployed === true || certificateUses(instance).length === 0) return [];
  const switches2 = cluster2.clusterChecks.filter(({ runner }) => runner === agent).flatMap(({ runnerSwitches }) => runnerSwitches);
  const isOff2 = switches2.some(({ holds: holds2, written: written4 }) => holds2 === false && written4);
  return [[isOff2 ? "broken" : "doubtful", "its certificates are in a cluster checks runner that is not deployed"]];
}
function hasFaultyVariable(cluster2, { check: check2, at: at3 }) {
  const target = variableTarget(check2);
  return textsBelow(at3).some(({ text = "" }) => {
    const { found, unpaired } = templateVariables(text);
    if (unpaired !== null || found.some(({ fault }) => fault !== null)) return true;
    return found.some(({ name }) => target !== "unknown" && (!isResolvable(name, target) || lossOf(cluster2, check2, name) !== null));
  });
}
function reachable({ cluster: cluster2, component, instance, agent }) {
  const port = soleEndpoint(instance)?.port;
  const owner = portOwner(port);
  if (owner !== null && owner !== component) return [["broken", `port ${port} is ${spoken(owner)}'s`]];
  return reach(cluster2, instance, agent).flatMap(({ state, reason: reason2, obstacle }) => {
    if (state === "reachable") return [];
    if (state === "unknown") return [[obstacle ? "doubtful" : "unknown", reason2]];
    return [[obstacle && "flag" in obstacle && obstacle.flag.origin === "default" ? "doubtful" : "broken", reason2]];
  });
}
var dialled2 = ({ cluster: cluster2, instance, agent }) => reach(cluster2, instance, agent)[0]?.endpoint ?? null;
function credentials(delivery) {
  const { cluster: cluster2, component, facts, instance, agent } = delivery;
  const endpoint = dialled2(delivery);
  if (endpoint?.scheme !== "https") return [];
  const files = certificateUses(instance).flatMap((use) => {
    const { state } = examine(cluster2, agent, use);
    if (state === "right") return [];
    return [
      [state === "unknown" ? state : "broken", `${use.path} ${state === "unknown" ? "may not be" : "isn't"} in the Agent's container`]
    ];
  });
  const pair = keyPairFault(cluster2, agent, instance) ? [["broken", "certificate and key are no pair"]] : [];
  if (!isDocumentedPort(facts, endpoint.port) && endpoint.port !== securePort(component)) return [...files, ...pair];
  if (facts.endpoint.auth === "client-certificate") {
    return [...judge4(clientCertificate(instance).presented, `${spoken(component)} asks for a client certificate`), ...files, ...pair];
  }
  const anonymous = isAnonymous({ instance, component, endpoint }) && !showsFlag(cluster2, component, isOpenToAll);
  const sends2 = bearerToken(instance) !== "unknown" || hasOtherCredentials(instance) === true || clientCertificate(instance).presented === true;
  return [...judge4(!anonymous && (sends2 || "unknown"), `${spoken(component)} asks for a bearer token`), ...files, ...pair];
}
var isOpenToAll = (name, value) => name === "authorization-always-allow-paths" && /\/metrics|unknown/.test(value);
function accepted(delivery) {
  const { cluster: cluster2, component, facts, instance, agent } = delivery;
  const endpoint = dialled2(delivery);
  if (!endpoint) return [];
  const speaksTls = endpoint.port === securePort(component) || isDocumentedPort(facts, endpoint.port) && facts.endpoint.scheme === "https";
  if (endpoint.scheme !== "https")
    return judge4(
      endpoint.scheme === "unknown" ? endpoint.scheme : !speaksTls,
      `port ${endpoint.port === "variable" ? facts.endpoint.port : endpoint.port} speaks https only`
    );
  const refused = Object.entries(facts.endpoint.headers ?? {}).filter(([name, value]) => sendsHeader(instance, name, value) === false);
  if (refused.length > 0) return refused.map(([name, value]) => ["broken", `it is refused without the header ${name}: ${value}`]);
  const { verifies, ca } = verification(instance);
  if (verifies === false) return [];
  if (verifies === "unknown") return [["unknown", "it can't be told whether the certificate is verified"]];
  const refusal2 = certificateRefusal(cluster2, { instance, component, endpoint });
  const { signedBy } = facts.servingCertificate;
  if (refusal2 || !ca && signedBy !== "itself") return [["broken", `the certificate of ${spoken(component)} can't be verified`]];
  if (ca?.string !== void 0 && signedBy === "cluster-ca" && isServiceAccountCa(ca.string)) return [];
  const isOwn = certificateUses(instance).some((use) => {
    const judged = use.role === "ca" ? examine(cluster2, agent, use) : null;
    return judged?.state === "right" && judged.file?.role === "ca";
  });
  return signedBy === "own-ca" && isOwn ? [] : [["unknown", "it can't be told whether the CA given is the one that signed"]];
}

// src/model/verdict.ts
function verdictOf(cluster2, component) {
  if (!cluster2.platform.profile) return { verdict: "unknown", reason: "the platform is unknown: give --platform", link: "" };
  const unsupported = whyUnsupported(cluster2, component);
  if (unsupported) return { verdict: "unsupported", reason: unsupported.reason, link: "" };
  const written4 = cluster2.checks.filter((check2) => check2.component === component).flatMap((check2) => breaksOfCheck(cluster2, check2));
  const all = [...written4, ...breaksOfAnnotations(cluster2, component)];
  if (all.length > 0) return verdictFrom(best2(all));
  const automatic = automaticVerdict(cluster2, component);
  if (automatic) return automatic;
  const agents = cluster2.agents.filter((agent) => agent.role === "node-agent" && agent.deployed !== false);
  if (agents.length === 0) return { verdict: "unknown", reason: "the files hold no Agent", link: "" };
  if (identifiersFor(cluster2, component).length === 0) {
    return { verdict: "unmonitored", reason: "no check is configured, and the packaged one finds no container of it", link: "scheduled" };
  }
  const stop = best2(agents.flatMap((agent) => breaksOfPackaged(cluster2, packagedCheck(component, agent))));
  if (stop === null || stop.state === "unknown" || stop.link === "scheduled") return verdictFrom(stop);
  return { verdict: "unmonitored", reason: `no check is configured, and for the packaged one ${stop.reason}`, link: stop.link };
}
function automaticVerdict(cluster2, component) {
  const switches2 = automaticChecks(cluster2, component).filter(({ on }) => on !== false);
  const [one] = switches2;
  if (!one) return null;
  if (handsOutClusterChecks(cluster2) === false) return { verdict: "broken", reason: "cluster checks are switched off", link: "scheduled" };
  if (switches2.some(({ on }) => on === true)) return { verdict: "delivered", reason: "", link: "" };
  const installer = one.facts.flavour === "helm" ? "the chart" : "the Operator";
  const reason2 = `${one.facts.switch} may have ${installer} configure it: it does from version ${one.facts.alone} on`;
  return { verdict: "unknown", reason: reason2, link: "configured" };
}
function verdictFrom(stop) {
  if (stop === null) return { verdict: "delivered", reason: "", link: "" };
  const { state, link: link2, reason: reason2 } = stop;
  if (state === "broken") return { verdict: "broken", reason: reason2, link: link2 };
  return { verdict: "unknown", reason: state === "doubtful" ? `probably broken: ${reason2}` : reason2, link: link2 };
}
function best2(all) {
  if (all.includes(null)) return null;
  return ["unknown", "doubtful", "broken"].flatMap((state) => all.filter((stop) => stop?.state === state))[0] ?? null;
}
function breaksOfCheck(cluster2, check2) {
  const agents = runners(cluster2, check2);
  if (agents.length === 0) return [{ link: "scheduled", ...whyNobody(cluster2, check2) }];
  if (check2.instances.length === 0)
    return [
      {
        link: "configured",
        state: check2.file.at("instances").state === "unknown" ? "unknown" : "broken",
        reason: "the check has no instances"
      }
    ];
  return agents.flatMap((agent) => check2.instances.map((instance) => breaksOf(cluster2, instance, agent)[0] ?? null));
}
var breaksOfAnnotations = ({ annotations: annotations2 }, component) => annotations2.filter(({ meant: meant3 }) => meant3.includes(component)).flatMap(({ fault }) => {
  if (fault === null) return [];
  if (fault === "unknown") return [{ link: "configured", state: fault, reason: "templates keep its annotations from being read" }];
  return [{ link: "configured", state: "broken", reason: `the Agent takes no check from its annotations: ${fault.reason}` }];
});
function breaksOfPackaged(cluster2, check2) {
  return check2.agents.flatMap((agent) => {
    const state = check2.component && autoConfState(cluster2, agent, check2.component);
    if (state === "ignored" || state === "hidden")
      return [{ link: "autoconf", state: "broken", reason: "auto_conf is switched off" }];
    if (state === "unknown") return [{ link: "autoconf", state, reason: "it can't be told whether the packaged check runs" }];
    return check2.instances.map((instance) => {
      const breaks = breaksOf(cluster2, instance, agent);
      return breaks.find((one) => one.link !== "scheduled" && one.state !== "unknown") ?? breaks[0] ?? null;
    });
  });
}

// src/rule.ts
var defineRule = (rule) => rule;

// src/text/secret.ts
var shape2 = /(?<![\da-f])(?:[\da-f]{40}|[\da-f]{32})(?![\da-f])/gi;
var repeats = (digits) => Array.from({ length: 16 }, (_, index) => index + 1).some((period) => digits.startsWith(digits.slice(period)));
var isKey = (text) => text.replace(shape2, "") === "" && text !== "" && !repeats(text);
var shown2 = 4;
var masked2 = (text) => text.replace(shape2, (digits) => repeats(digits) ? digits : "*".repeat(digits.length - shown2) + digits.slice(-shown2));

// rules/agent-api-removed.ts
var moves = [
  ["credentials", "global.credentials"],
  ["clusterName", "global.clusterName"],
  ["site", "global.site"],
  ["registry", "global.registry"],
  ["agent.env", "override.nodeAgent.env"],
  ["agent.hostNetwork", "override.nodeAgent.hostNetwork"],
  ["agent.config.tolerations", "override.nodeAgent.tolerations"],
  ["agent.config.kubelet", "global.kubelet"],
  ["clusterAgent.config.clusterChecksEnabled", "features.clusterChecks.enabled"],
  ["clusterChecksRunner.enabled", "features.clusterChecks.useClusterChecksRunners"],
  ...[
    ["agent", "nodeAgent", "agent"],
    ["clusterAgent", "clusterAgent", "cluster-agent"],
    ["clusterChecksRunner", "clusterChecksRunner", "agent"]
  ].flatMap(([old, component, container]) => [
    [`${old}.image`, `override.${component}.image`],
    [`${old}.config.confd`, `override.${component}.extraConfd.configMap`],
    [`${old}.config.volumes`, `override.${component}.volumes`],
    [`${old}.config.volumeMounts`, `override.${component}.containers.${container}.volumeMounts`],
    [`${old}.config.env`, `override.${component}.containers.${container}.env`]
  ])
];
var agent_api_removed_default = defineRule({
  id: "agent-api-removed",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "a DatadogAgent has a version that the Operator no longer serves",
  why: "The API server refuses the resource, so nothing in it takes effect: an Agent that runs already stays as it was, and a new cluster gets none. Almost every field has another place in v2alpha1, so changing the version alone does not help.",
  remedy: "Write the resource as datadoghq.com/v2alpha1. Operators 1.0 to 1.7 have a webhook that converts it; the page about the migration says how.",
  references: [
    "https://docs.datadoghq.com/containers/guide/v2alpha1_migration/",
    "https://docs.datadoghq.com/containers/guide/datadogoperator_migration/",
    "https://github.com/DataDog/datadog-operator/blob/main/config/crd/bases/v1/datadoghq.com_datadogagents.yaml"
  ],
  *check(cluster2) {
    for (const { root } of cluster2.documents) {
      const at3 = root.at("apiVersion");
      if (at3.string !== "datadoghq.com/v1alpha1" || root.at("kind").text !== "DatadogAgent") continue;
      yield { ...verdict(cluster2), at: at3, subjects: [at3], related: moved2(root.at("spec")) };
    }
  }
});
function verdict({ versions: { operator } }) {
  const message2 = "DatadogAgent is no longer served as datadoghq.com/v1alpha1 from version 1.8.0 of the Operator on";
  return atLeast(operator, "1.8.0") === "no" ? { message: message2, severity: "warning" } : { message: message2 };
}
var moved2 = (spec) => moves.flatMap(([from, to]) => {
  const at3 = spec.at(...from.split("."));
  return at3.kind === null ? [] : [{ at: at3.key, message: `in v2alpha1: spec.${to}` }];
});

// rules/annotation-container-unknown.ts
var annotation_container_unknown_default = defineRule({
  id: "annotation-container-unknown",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "an annotation of a Pod names no container of it",
  why: "What stands between the slash and the dot of an annotation is the name of the container that the check is about. When the Pod has no container of that name, the Agent reports an invalid annotation and schedules nothing.",
  remedy: "Name the container as the Pod does, or give it an identifier with the annotation `ad.datadoghq.com/<container>.check.id`.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/integrations/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/annotations.go"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const annotation2 of cluster2.annotations) {
      const { pod, id, meant: meant3 } = annotation2;
      if (!pod?.containersKnown || pod.containers.some(({ ids }) => ids.includes(id))) continue;
      const [key, ...others] = keysOf2(annotation2);
      const [container, ...more] = pod.containers;
      if (!key || !container) continue;
      const { name } = container;
      yield {
        message: `the Pod has no container ${id}`,
        at: key.key,
        component: meant3.length === 1 ? meant3[0] ?? null : null,
        related: pod.containers.map(({ nameAt }) => ({ at: nameAt, message: "a container of the Pod" })),
        fix: more.length === 0 && name !== "unknown" ? { title: `name the container ${name}`, edits: [key, ...others].map((one) => rename(one, renamed(one, id, name))) } : void 0
      };
    }
  }
});
var keysOf2 = (annotation2) => [...payloadsOf(annotation2), ...annotation2.overruled].filter((payload) => payload.kind !== null);
function renamed({ pointer }, id, name) {
  const key = pointer.slice(pointer.lastIndexOf("/annotations/") + "/annotations/".length).replaceAll("~1", "/").replaceAll("~0", "~");
  return key.replace(`/${id}.`, `/${name}.`);
}

// rules/annotation-incomplete.ts
var annotation_incomplete_default = defineRule({
  id: "annotation-incomplete",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "one of the annotations that make up a check is missing or empty",
  why: "A check takes three annotations: check_names, init_configs and instances. Without one of them the Agent schedules nothing. On a Service without instances it does not even look.",
  remedy: "Write all three; init_configs is a list with one `{}` for each check.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/integrations/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/annotations.go",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/listeners/kube_services.go"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const annotation2 of cluster2.annotations) {
      const { fault, meant: meant3, initConfigs } = annotation2;
      if (fault === null || fault === "unknown" || fault.kind !== "incomplete" && fault.kind !== "unseen") continue;
      const configs = missingConfigs(annotation2);
      yield {
        message: `the Agent takes no check from these annotations: ${fault.reason}`,
        at: placeOf2(annotation2, fault.at),
        component: meant3.length === 1 ? meant3[0] ?? null : null,
        fix: configs === null ? void 0 : { title: `add init_configs: ${configs}`, edits: [set(initConfigs, configs)] }
      };
    }
  }
});
function placeOf2(annotation2, at3) {
  const payloads = payloadsOf(annotation2);
  const isMissing = payloads.some((payload) => payload === at3 && payload.kind === null);
  return isMissing && payloads.find((payload) => payload.kind !== null)?.key || at3;
}
function missingConfigs({ version: version3, checkNames: checkNames2, initConfigs, instances }) {
  const [names4, configured2] = [jsonIn(checkNames2), jsonIn(instances)];
  const isSole = version3 === "v1" && (initConfigs.state === "absent" || initConfigs.text?.trim() === "");
  if (!isSole || names4?.kind !== "seq" || configured2?.items.length !== names4.items.length) return null;
  return `[${names4.items.map(() => "{}").join(", ")}]`;
}

// rules/annotation-json-invalid.ts
var annotation_json_invalid_default = defineRule({
  id: "annotation-json-invalid",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "the JSON in an annotation does not parse",
  why: "The Agent reads annotations with a strict JSON parser. One mistake loses every check of the set, those in the other annotations included; it is told in `agent status` of the Agent that looked, and nowhere else.",
  remedy: "Write strict JSON: double quotes, no comma before a closing bracket, true, false and null in lower case.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/integrations/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/annotations.go"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const annotation2 of cluster2.annotations) {
      const { fault, meant: meant3 } = annotation2;
      if (fault === null || fault === "unknown" || fault.kind !== "json" && fault.kind !== "not-text") continue;
      const payload = payloadsOf(annotation2).find((one) => (jsonIn(one)?.tree.problems.length ?? 0) > 0);
      const repaired = payload ? repairedJson(payload) : null;
      yield {
        message: fault.kind === "json" ? `this annotation is no JSON: ${fault.reason}` : fault.reason,
        at: fault.at,
        component: meant3.length === 1 ? meant3[0] ?? null : null,
        fix: payload && repaired !== null ? { title: "make it JSON", edits: [set(payload, repaired)] } : void 0
      };
    }
  }
});

// rules/annotation-length-mismatch.ts
var annotation_length_mismatch_default = defineRule({
  id: "annotation-length-mismatch",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "the arrays check_names, init_configs and instances differ in length",
  why: "The Agent joins the three arrays item by item. When their lengths differ it logs an error and takes no check at all from them; `agent status` does not list it either.",
  remedy: "Give each array one item for each check; several instances of one check are a list within the list.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/integrations/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/annotations.go"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const annotation2 of cluster2.annotations) {
      const { fault, meant: meant3, initConfigs, checkNames: checkNames2 } = annotation2;
      if (fault === null || fault === "unknown" || fault.kind !== "lengths") continue;
      const configs = emptyConfigs(annotation2);
      yield {
        message: `the Agent takes no check from these annotations: ${fault.reason}`,
        at: fault.at,
        component: meant3.length === 1 ? meant3[0] ?? null : null,
        related: [{ at: checkNames2, message: "one item for each check" }],
        fix: configs === null ? void 0 : { title: `set init_configs to ${configs}`, edits: [set(initConfigs, configs)] }
      };
    }
  }
});
function emptyConfigs({ checkNames: checkNames2, initConfigs, instances }) {
  const count2 = jsonIn(checkNames2)?.items.length;
  const isEmpty6 = jsonIn(initConfigs)?.items.every((item) => item.kind === "map" && item.keys.length === 0);
  return count2 !== void 0 && isEmpty6 && jsonIn(instances)?.items.length === count2 ? `[${Array(count2).fill("{}").join(", ")}]` : null;
}

// rules/annotation-versions-mixed.ts
var annotation_versions_mixed_default = defineRule({
  id: "annotation-versions-mixed",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "an annotation is ignored in favour of another way of writing the same",
  why: "Where `.checks` stands, the Agent does not look at check_names, init_configs and instances of the same id, even if `.checks` is broken; and where the prefix ad.datadoghq.com stands, not at the old one. A change made in the ignored one changes nothing.",
  remedy: "Keep one way of writing: `.checks`, or the three arrays for Agents older than 7.36.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/integrations/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/common/utils/pod_annotations.go"
  ],
  *check(cluster2) {
    for (const { overruled, version: version3, checks, checkNames: checkNames2, instances, meant: meant3 } of cluster2.annotations) {
      const [first, ...others] = overruled;
      const counts3 = version3 === "v2" ? checks : [checkNames2, instances].find((one) => one.kind !== null);
      if (!first || !counts3) continue;
      yield {
        message: `the Agent ignores this annotation, since ${version3 === "v2" ? ".checks" : "one with the prefix ad.datadoghq.com"} stands beside it`,
        at: first.key,
        component: meant3.length === 1 ? meant3[0] ?? null : null,
        related: [{ at: counts3.key, message: "this one counts" }, ...others.map((other) => ({ at: other.key, message: "ignored too" }))]
      };
    }
  }
});

// rules/autoconf-disable-ineffective.ts
var autoconf_disable_ineffective_default = defineRule({
  id: "autoconf-disable-ineffective",
  severity: "error",
  components: components2,
  since: "0.1.0",
  summary: "what is meant to switch a packaged check off doesn't",
  why: "The Agent compares the names that it shall ignore with the names of the checks, and says nothing when one fits none. A volume hides the packaged folder only where it is mounted, in the container that runs the checks and at exactly the path of the folder. So a slip leaves the packaged check running, mostly beside a configured one.",
  remedy: "Write the names of the checks with underscores (etcd, kube_scheduler, kube_controller_manager, kube_apiserver_metrics), as items of `datadog.ignoreAutoConfig` or with blanks between them in `DD_IGNORE_AUTOCONF`; mount an empty folder at `/etc/datadog-agent/conf.d/<check>.d` in the container agent of the node agent.",
  references: [
    "https://docs.datadoghq.com/containers/guide/auto_conf/",
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go",
    "https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_container-agent.yaml"
  ],
  fix: "safe",
  masks: ["autoconf-not-disabled", "volume-not-defined"],
  *check(cluster2) {
    for (const { agent, components: running, at: at3, mount, reason: reason2, fix } of vainAttempts(cluster2)) {
      const own = cluster2.checks.filter(({ component, agents }) => component && running.includes(component) && agents.includes(agent));
      const beside = own.filter((check2) => runsBesidePackaged(cluster2, check2, agent) === true);
      const [only, second] = running;
      const names4 = running.map((component) => checkNames[component]).join(" and ");
      const isTwice = running.every((component) => beside.some((check2) => check2.component === component));
      const effect = isTwice ? `${names4} still ${second ? "run" : "runs"} twice` : `the packaged ${names4} still ${second ? "run" : "runs"}`;
      yield {
        message: `${reason2}: ${effect}`,
        at: at3,
        ...only && !second && { component: only },
        subjects: [...own, ...mount ? [mount.at] : []],
        related: beside.map((check2) => ({ at: check2.nameAt, message: "it runs beside this check" })),
        fix: fix ?? void 0
      };
    }
  }
});

// rules/autoconf-not-disabled.ts
var autoconf_not_disabled_default = defineRule({
  id: "autoconf-not-disabled",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "the Agent's packaged check of a component runs beside the one that is configured",
  why: "The image of the Agent holds an auto_conf.yaml for each of the four checks, and a configured file does not take its place: both wait for the same container, and both run. The packaged check of etcd has no certificates and fails on every run; the others count everything a second time, or fill the log with errors.",
  remedy: "Switch the packaged file off: with `datadog.ignoreAutoConfig` in Helm values, an empty folder over `/etc/datadog-agent/conf.d/<check>.d` in a DatadogAgent, or the name of the check in `DD_IGNORE_AUTOCONF` in a manifest.",
  references: [
    "https://docs.datadoghq.com/containers/guide/auto_conf/",
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const check2 of cluster2.checks) {
      const agents = runners(cluster2, check2).filter((agent) => runsBesidePackaged(cluster2, check2, agent) === true);
      if (agents.length === 0 || check2.component === null) continue;
      const edits = agents.map((agent) => agent.disableAutoConf(check2.name));
      yield {
        message: `the packaged ${check2.name} check runs beside this one, since nothing switches it off`,
        at: check2.nameAt,
        component: check2.component,
        subjects: [check2],
        related: agents.map(({ at: at3 }) => ({ at: at3, message: "both run in these pods" })),
        fix: edits.every((own) => own.length > 0) ? { title: `switch the packaged ${check2.name} check off`, edits: edits.flat() } : void 0
      };
    }
  }
});

// rules/autodiscovery-identifier-mismatch.ts
var autodiscovery_identifier_mismatch_default = defineRule({
  id: "autodiscovery-identifier-mismatch",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "none of a check's ad_identifiers matches a container of its component",
  why: "The Agent runs such a check only beside a container whose image has one of these names. The names of the images have dashes where the names of the checks have underscores, so a check that asks for kube_scheduler waits for ever, without any message.",
  remedy: "Write the last part of the image name without its tag: etcd, kube-scheduler, kube-controller-manager or kube-apiserver where the platform runs the images of Kubernetes.",
  references: [
    "https://docs.datadoghq.com/containers/guide/ad_identifiers/",
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/listeners/kubelet.go"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const check2 of cluster2.checks) {
      const { component, source } = check2;
      const identifiers = identifiersOf(cluster2, check2);
      if (component === null || source === "cluster-agent-confd" || identifiers.some((one) => mayMatch(cluster2, check2, one))) continue;
      const fault = identifiers.find(({ finds: finds2 }) => finds2 === "nothing") ?? identifiers[0];
      if (!fault) continue;
      const { at: at3, finds, meant: meant3 } = fault;
      const right = identifiersFor(cluster2, component).join(" or ");
      const isMisspelt = finds === "nothing" && right !== "" && meant3 !== null && meant3 !== at3.text;
      yield {
        message: `${reason(fault, check2.name)}: ${spoken(component)}${right === "" ? " runs in none" : `'s image is ${right}`}`,
        at: at3,
        component,
        subjects: [check2],
        fix: isMisspelt ? { title: `write ${meant3}`, edits: [set(at3, meant3)] } : void 0
      };
    }
  }
});
var reason = ({ at: at3, finds }, check2) => finds === "other-component" ? `${check2} waits for ${at3.text}, a container of another component` : `no container has an image named ${at3.text}`;
var mayMatch = ({ platform }, { component }, { finds }) => finds === "component" || finds === "unknown" || finds === "other-component" && component === "etcd" && platform.profile === null;

// rules/bearer-token-missing.ts
var bearer_token_missing_default = defineRule({
  id: "bearer-token-missing",
  severity: "error",
  components: ["controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a check asks a secure port for metrics without saying who it is",
  why: "The secure port hands out metrics to those only whom Kubernetes knows and allows to get `/metrics`. A request without credentials gets 401 or 403, and no metrics arrive.",
  remedy: "Set `bearer_token_auth: true`: the check then sends the token of the service account of the Agent's pod, which the chart and the Operator allow to read `/metrics`.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/",
    "DataDog/integrations-core:datadog_checks_base/datadog_checks/base/checks/openmetrics/mixins.py"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const scrape of scrapes(cluster2)) {
      const { instance, component, endpoint } = scrape;
      if (!dialsSecurePort(scrape) || !isAnonymous(scrape) || showsFlag(cluster2, component, opensMetrics)) continue;
      const token = option(instance, "bearer_token_auth");
      const isWritten2 = token.state === "present";
      yield {
        message: `${spoken(component)} refuses requests without a token on port ${endpoint.port}, and bearer_token_auth is ${isWritten2 ? "off" : "not set"}`,
        at: isWritten2 ? token : endpoint.at,
        component,
        subjects: [instance, token],
        fix: { title: "send the token of the Agent's pod", edits: [set(token, true)] }
      };
    }
  }
});
function opensMetrics(name, value) {
  if (name !== "authorization-always-allow-paths") return false;
  const paths = value.split(",").map((path7) => path7.trim());
  return value === "unknown" || paths.some((path7) => path7 === "/metrics" || path7.endsWith("*") && "/metrics".startsWith(path7.slice(0, -1)));
}

// rules/bearer-token-over-http.ts
var bearer_token_over_http_default = defineRule({
  id: "bearer-token-over-http",
  severity: "warning",
  components: components2,
  since: "0.1.0",
  summary: "the token of the Agent's pod is sent over plain http",
  why: "`bearer_token_auth: true` sends the token with every request, whatever the URL's scheme. Whoever can read the traffic, or answers in the component's stead, can act as the Agent in the cluster.",
  remedy: "Set `bearer_token_auth: tls_only`, which sends the token over https only, or remove the option.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "DataDog/integrations-core:datadog_checks_base/datadog_checks/base/checks/openmetrics/mixins.py"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const { instance, component, endpoint } of scrapes(cluster2)) {
      const at3 = option(instance, "bearer_token_auth");
      if (endpoint.scheme !== "http" || at3.state !== "present" || bearerToken(instance) !== "always") continue;
      yield {
        message: "the token of the Agent's pod is sent over plain http, where others can read it",
        at: at3,
        component,
        subjects: [instance],
        related: [{ at: endpoint.schemeAt, message: "this URL is not encrypted" }],
        fix: { title: "send the token over https only", edits: [set(at3, "tls_only")] }
      };
    }
  }
});

// rules/bind-address-invalid.ts
var bind_address_invalid_default = defineRule({
  id: "bind-address-invalid",
  severity: "error",
  components: ["apiserver", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "bind-address is given something that is no IP address",
  why: "`bind-address` takes an IP address and nothing else: no name, not even `localhost`, no port, no brackets. The component exits at start, and with it go its metrics and its service.",
  remedy: "Write an address: `0.0.0.0` or `::` for all interfaces, `127.0.0.1` for the loopback.",
  apply: "kubeadm changes nothing on a running cluster by itself: run `kubeadm init phase control-plane all --config <file>` on every control-plane node, and `kubeadm init phase upload-config kubeadm --config <file>` once.",
  references: [
    "kubernetes/kubernetes:staging/src/k8s.io/apiserver/pkg/server/options/serving.go",
    "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/",
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/"
  ],
  fix: "safe",
  masks: ["bind-address-unreachable"],
  *check(cluster2) {
    for (const settings of cluster2.controlPlane.filter(({ component }) => component !== "etcd")) {
      const { component } = settings;
      for (const { name, value, at: at3 } of settings.flags) {
        const address = value.trim();
        if (name !== "bind-address" || value === "unknown" || address === "" || isAddress(address)) continue;
        const meant3 = addressFor(cluster2, settings, address);
        yield {
          message: `${spoken(component)} doesn't start with bind-address ${address}, which is no IP address`,
          at: at3,
          component,
          subjects: [settings],
          fix: meant3 === null ? void 0 : { title: `set bind-address to ${meant3}`, edits: settings.setFlag(name, meant3) }
        };
      }
    }
  }
});
function addressFor(cluster2, settings, text) {
  const instances = cluster2.checks.filter(({ component }) => component === settings.component).flatMap((check2) => check2.instances);
  for (const { obstacle } of instances.flatMap((instance) => reach(cluster2, instance, null))) {
    if (obstacle?.kind === "invalid-address" && obstacle.flag.settings === settings) return obstacle.proposal;
  }
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  return isAddress(bare) ? bare : text.toLowerCase() === "localhost" ? "127.0.0.1" : null;
}

// rules/bind-address-single-node.ts
var bind_address_single_node_default = defineRule({
  id: "bind-address-single-node",
  severity: "warning",
  components: components2,
  since: "0.1.0",
  summary: "a configuration that all control-plane nodes share binds a component to the address of one of them",
  why: "A ClusterConfiguration holds for every control-plane node. A component that is told to listen on an address that its node does not have exits at start, so that the first additional control-plane node fails, or the first that is replaced.",
  remedy: "Bind to `0.0.0.0` (`::` with IPv6) and let a firewall keep others out, or give each node its own address by kubeadm's `--patches`. With a single control-plane node it is right: ignore it there.",
  apply: "kubeadm changes nothing on a running cluster by itself: run `kubeadm init phase control-plane all --config <file>` on every control-plane node, and `kubeadm init phase upload-config kubeadm --config <file>` once.",
  references: ["https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/"],
  *check(cluster2) {
    for (const settings of cluster2.controlPlane.filter(({ origin }) => origin === "cluster-configuration")) {
      const { component } = settings;
      for (const { host, at: at3 } of settings.flags.flatMap(listeningHosts).filter(isOneNode)) {
        yield {
          message: `${host} is one node's address, and on a control-plane node without it ${spoken(component)} does not start`,
          at: at3,
          component,
          subjects: [settings]
        };
      }
    }
  }
});
function listeningHosts({ name, value, at: at3, part }) {
  if (name === "bind-address") return [{ host: value.trim(), at: at3 }];
  if (!/^listen-(?:client|client-http|metrics|peer)-urls$/.test(name)) return [];
  return [...value.matchAll(listenUrl)].map((url) => {
    const host = url.groups?.six ?? url.groups?.host ?? "";
    const start = url.index + url[0].indexOf(host, url[0].indexOf("//") + 2);
    return { host, at: part(start, start + host.length) };
  });
}
var isOneNode = ({ host }) => isAddress(host) && !isLoopback(host) && host !== "0.0.0.0" && host !== "::";

// rules/bind-address-unreachable.ts
var bind_address_unreachable_default = defineRule({
  id: "bind-address-unreachable",
  severity: "error",
  components: components2,
  since: "0.1.0",
  summary: "a component listens on the loopback only, and the check that dials it is elsewhere",
  why: "kubeadm binds the controller manager, the scheduler and the port of etcd's metrics to 127.0.0.1. Nothing that dials the node's own address gets through to them, not even an Agent in the host's network on that node: connections are refused, and no metrics arrive. `localhost` reaches them only from an Agent in the host's network.",
  remedy: "Bind the component to `0.0.0.0` (`::` with IPv6) and let a firewall keep others out. CIS 1.3.7 and 1.4.2 ask for 127.0.0.1; where that must hold, give the Agent `hostNetwork` and let the check dial `localhost` instead. etcd's metrics port asks nobody who he is.",
  apply: "kubeadm changes nothing on a running cluster by itself. On every control-plane node: `kubeadm init phase control-plane all --config <file>`, and for etcd `kubeadm init phase etcd local --config <file>`; then once `kubeadm init phase upload-config kubeadm --config <file>`. The kubelet restarts a static pod whose manifest changes.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "kubernetes/kubernetes:cmd/kubeadm/app/phases/controlplane/manifests.go",
    "https://github.com/DataDog/integrations-core/pull/9575",
    "https://docs.datadoghq.com/security/default_rules/def-00k-j67/",
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const instance of cluster2.checks.flatMap((check2) => check2.instances)) {
      for (const one of furthestReach(cluster2, instance)) {
        if (one.state === "unreachable") yield* problems(instance, one);
      }
    }
  }
});
function* problems(instance, { endpoint, obstacle }) {
  const { component } = instance.check;
  if (!component || !endpoint || !obstacle) return;
  if (obstacle.kind === "own-loopback") {
    const message2 = `${endpoint.host} is the Agent's own pod, which is not in the host's network, so that ${spoken(component)} is out of its reach`;
    yield { message: message2, at: endpoint.hostAt, component, subjects: [instance] };
  }
  if (obstacle.kind !== "loopback") return;
  const { flag, proposal } = obstacle;
  if (!flag.settings || !flag.at) return;
  const isSet = flag.origin === "set";
  const url = endpoint.text.trim().replace(/^(\w+:\/\/[^/]*).*$/s, "$1");
  yield {
    message: `${spoken(component)} listens on ${flag.value}${isSet ? "" : " by default"}, which ${url} cannot reach`,
    at: flag.at,
    severity: isSet ? "error" : "warning",
    component,
    subjects: [flag.settings],
    related: [{ at: endpoint.at, message: "the check dials it here" }],
    fix: { title: title(component, flag.name, proposal), edits: flag.settings.setFlag(flag.name, proposal) }
  };
}
var benchmarks = { "controller-manager": "CIS 1.3.7", scheduler: "CIS 1.4.2" };
function title(component, flag, value) {
  const benchmark = benchmarks[component];
  const price = benchmark ? `${benchmark} asks for 127.0.0.1, and the` : "the";
  return `set ${flag} to ${value}, which is all interfaces; ${price} alternative is an Agent with hostNetwork that dials localhost`;
}
function furthestReach(cluster2, instance) {
  const agents = runners(cluster2, instance.check);
  const [first = [], ...others] = (agents.length > 0 ? agents : [null]).map((agent) => reach(cluster2, instance, agent));
  return first.filter((_, index) => others.every((other) => other[index]?.state === "unreachable"));
}

// rules/boolean-text-ineffective.ts
var options3 = [
  ...["bearer_token_auth", "tls_verify", "tls_use_host_header", "tls_ignore_warning", "skip_proxy", "allow_redirects", "log_requests"],
  ...["persist_connections", "use_legacy_auth_encoding", "health_service_check", "send_histograms_buckets", "send_distribution_buckets"],
  ...["send_monotonic_counter", "use_process_start_time", "leader_election", "leader_tag", "ignore_deprecated"],
  ...["empty_default_hostname", "disable_generic_tags", "enable_legacy_tags_normalization"]
];
var boolean_text_ineffective_default = defineRule({
  id: "boolean-text-ineffective",
  severity: "error",
  components: components2,
  since: "0.1.0",
  summary: "a text that seems to switch something on counts as false",
  why: 'Where a boolean belongs, the check takes the texts true, yes, y, on and 1 for true, in capitals or not, and every other text for false, without a word. So `"tlsonly"`, `enabled` or `"True "` with a blank switch off what they seem to switch on: the token is not sent, or the certificate is not verified.',
  remedy: "Write `true` or `false`; for `bearer_token_auth` also `tls_only`, in just these letters.",
  references: ["DataDog/integrations-core:datadog_checks_base/datadog_checks/base/config.py"],
  fix: "safe",
  masks: ["bearer-token-missing", "self-signed-certificate-rejected"],
  *check(cluster2) {
    for (const instance of cluster2.checks.flatMap((check2) => check2.instances)) {
      for (const name of options3) {
        const at3 = option(instance, name);
        if (!isIneffectiveText(at3) || name === "bearer_token_auth" && at3.string === "tls_only") continue;
        const { value, as } = meant(instance, name, at3);
        yield {
          message: `"${at3.text}" counts as false for ${nameOf(at3)}, which is on with true, yes, y, on and 1 only${name === "bearer_token_auth" ? ", or with tls_only" : ""}`,
          at: at3,
          ...instance.check.component && { component: instance.check.component },
          subjects: [at3],
          fix: { title: `write ${value}, ${as}`, edits: [set(at3, value)] }
        };
      }
    }
  }
});
function meant(instance, name, at3) {
  if (name === "bearer_token_auth" && /^\W*(?:tls|ssl|https)[-_ ]?only\W*$/i.test(at3.text ?? ""))
    return { value: "tls_only", as: "which sends the token over https" };
  if (name === "tls_verify" && !verification(instance).ca) return { value: false, as: "which it counts as; verifying takes a CA" };
  return { value: true, as: "which it seems to mean" };
}

// rules/check-name-unknown.ts
var check_name_unknown_default = defineRule({
  id: "check-name-unknown",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a file or annotation meant for a control-plane check has a name that the Agent knows no check by",
  why: 'The Agent takes the name of the check from the name of the file, or from the annotation. A name with dashes or a missing part is scheduled all the same and then fails to load, with "Check not found in Catalog" in a log. A file that does not end in .yaml is not even copied into conf.d.',
  remedy: "Use the name of the check: etcd, kube_scheduler, kube_controller_manager or kube_apiserver_metrics; a file has .yaml after it.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go",
    "https://github.com/DataDog/datadog-agent/blob/main/Dockerfiles/agent/cont-init.d/89-copy-customfiles.sh"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const check2 of cluster2.checks) {
      const right = nearMiss(check2.name) ?? check2.name;
      const component = componentOf(right);
      if (check2.component !== null || component === null) continue;
      yield {
        message: right === check2.name ? neverRead(check2) : `the Agent has no check ${check2.name}: ${spoken(component)}'s is ${right}`,
        at: check2.nameAt,
        // Where the file lies now says nothing of the name that it gets in conf.d.
        ...isElsewhere(check2) && { severity: "info" },
        component,
        subjects: [check2],
        fix: renaming(cluster2, check2, right)
      };
    }
  }
});
var neverRead = ({ name, fileName: fileName2 }) => fileName2.endsWith(".yaml") ? `${fileName2} is never read: the folder of the check is conf.d/${name}.d` : `${fileName2} is never read: its name must end in .yaml`;
function isElsewhere({ entry, agents, nameAt, file }) {
  const { path: path7 } = nameAt.location.file;
  return entry === null && agents.length === 0 && file.pointer === "" && !/(?:^|\/)(?:conf\.d|[^/]+\.d)\/[^/]+$/.test(path7);
}
function renaming(cluster2, check2, right) {
  const edits = check2.rename(right);
  if (edits.length === 0 || isTaken(cluster2, check2, right)) return void 0;
  return { title: `rename it to ${check2.entry ? `${right}.yaml` : right}`, edits };
}
function isTaken(cluster2, { entry, annotation: annotation2 }, right) {
  if (annotation2) return annotation2.version === "v2" && annotation2.names.some(({ name }) => name === right);
  const siblings = entry?.pointer.slice(0, entry.pointer.lastIndexOf("/") + 1);
  return cluster2.checks.some(({ entry: other }) => other?.tree === entry?.tree && other?.pointer === `${siblings}${right}.yaml`);
}

// rules/cluster-check-in-node-confd.ts
var cluster_check_in_node_confd_default = defineRule({
  id: "cluster-check-in-node-confd",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a file of the node agent holds a cluster check, which only the Cluster Agent dispatches",
  why: "Node agents drop every file with advanced_ad_identifiers, and do not schedule one with cluster_check: true, since that is for the Cluster Agent to hand out. Neither leaves a trace in the status of the Agent.",
  remedy: "Move the file to the Cluster Agent: clusterAgent.confd in Helm values, override.clusterAgent.extraConfd in a DatadogAgent. Or make it a check of the node agent, with ad_identifiers and without cluster_check.",
  references: [
    "https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/file.go",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/integration/config.go"
  ],
  *check(cluster2) {
    for (const check2 of cluster2.checks) {
      const at3 = clusterOption(check2);
      if (!at3 || !reachesNodeAgentsOnly(cluster2, check2)) continue;
      const option2 = at3.pointer.endsWith("cluster_check") ? "cluster_check: true" : "advanced_ad_identifiers";
      yield {
        message: `node agents ignore a file with ${option2}: only the Cluster Agent reads it`,
        at: at3.key,
        component: check2.component,
        subjects: [check2]
      };
    }
  }
});
function clusterOption({ file }) {
  const identifiers = file.at("advanced_ad_identifiers");
  if (identifiers.items.length > 0) return identifiers;
  const flag = file.at("cluster_check");
  return flag.boolean === true ? flag : void 0;
}
function reachesNodeAgentsOnly(cluster2, { agents, file }) {
  const same = cluster2.checks.filter((other) => other.file.tree === file.tree && other.file.pointer === file.pointer);
  return agents.length > 0 && same.every((other) => other.agents.every((agent) => agent.role === "node-agent"));
}

// rules/cluster-checks-disabled.ts
var cluster_checks_disabled_default = defineRule({
  id: "cluster-checks-disabled",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a check is configured for the Cluster Agent to hand out, which is told not to",
  why: "Annotations of Services and files with cluster_check or advanced_ad_identifiers are read by the Cluster Agent alone. With cluster checks or the Cluster Agent switched off, nobody reads them, and node agents take neither cluster checks nor those of endpoints.",
  remedy: "Switch cluster checks on, which they are by default: datadog.clusterChecks.enabled and clusterAgent.enabled in Helm values, features.clusterChecks.enabled in a DatadogAgent.",
  references: [
    "https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/",
    "https://docs.datadoghq.com/containers/cluster_agent/endpointschecks/",
    "https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_container-agent.yaml"
  ],
  fix: "safe",
  masks: ["cluster-checks-runner-disabled"],
  *check(cluster2) {
    const idle = cluster2.checks.filter((check2) => isHandedOut(cluster2, check2));
    if (idle.length === 0 || cluster2.clusterChecks.some(({ enabled: enabled2 }) => enabled2 !== false)) return;
    for (const { switches: switches2, runner } of cluster2.clusterChecks) {
      const [first, ...others] = switches2.filter(({ holds: holds2 }) => holds2 === false);
      if (!first) continue;
      yield {
        message: `nobody hands out cluster checks: ${describe(first)}`,
        at: first.at,
        subjects: [first.at, runner],
        related: [
          ...others.map((other) => ({ at: other.at, message: `and ${describe(other)}` })),
          ...idle.map(({ nameAt }) => ({ at: nameAt, message: "the Cluster Agent is to hand it out" }))
        ],
        fix: { title: "switch cluster checks on", edits: switchOn(switches2) }
      };
    }
  }
});
function isHandedOut(cluster2, check2) {
  const dispatch = dispatchOf(cluster2, check2);
  return check2.component !== null && (dispatch === "cluster" || dispatch === "endpoint");
}
var describe = (one) => `${switchPath(one)} is ${one.at.text ?? !one.wanted}`;

// rules/cluster-checks-runner-disabled.ts
var cluster_checks_runner_disabled_default = defineRule({
  id: "cluster-checks-runner-disabled",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "settings are made for cluster checks runners, and none is deployed",
  why: "Neither the chart nor the Operator deploys runners by default, and both ignore what is set for them then. Cluster checks run on node agents instead, where the volumes that were meant for the runners are missing.",
  remedy: "Switch the runners on: clusterChecksRunner.enabled in Helm values, features.clusterChecks.useClusterChecksRunners in a DatadogAgent.",
  references: [
    "https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/",
    "https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_helpers.tpl",
    "https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/feature/clusterchecks/feature.go"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const { runner, switches: switches2, runnerSwitches, runnerSettings } of cluster2.clusterChecks) {
      const off = [...runnerSwitches, ...switches2].filter(({ holds: holds2 }) => holds2 !== true);
      const first = off.find(({ written: written4 }) => written4) ?? off[0];
      if (runner.deployed === true || runnerSettings.length === 0 || !first || off.some(isOpen)) continue;
      yield {
        message: `what is set for cluster checks runners (${listed(runnerSettings)}) has no effect: ${describe2(first)}`,
        at: first.written ? first.at : runner.at,
        ...!first.written && { severity: "warning" },
        subjects: [runner],
        related: first.written ? runnerSettings.map((at3) => ({ at: at3.key, message: "nobody reads this" })) : [],
        fix: { title: "deploy cluster checks runners", edits: off.map(({ at: at3, wanted }) => set(at3, wanted)) }
      };
    }
  }
});
var isOpen = ({ written: written4, holds: holds2 }) => written4 && holds2 === "unknown";
var describe2 = (one) => one.written ? `${switchPath(one)} is ${one.at.text}` : `${switchPath(one)} is not set, and off by default`;
var listed = (settings) => settings.map(({ pointer }) => pointer.replace(/^.*\//, "")).join(", ");

// rules/component-flag-removed.ts
var removed = {
  apiserver: ["insecure-port"],
  etcd: [],
  "controller-manager": ["port", "address"],
  scheduler: ["port", "address"]
};
var component_flag_removed_default = defineRule({
  id: "component-flag-removed",
  severity: "error",
  components: ["apiserver", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "the settings give a component a flag of its former insecure port, with which it no longer starts",
  why: 'Kubernetes 1.24 removed the flags of the insecure ports, which older kubeadm versions wrote by themselves (`port: "0"`). A component that is given a flag it does not know exits at once, and with it go its metrics and its service.',
  remedy: "Remove the flag. The insecure port it was about is gone anyway; `secure-port` and `bind-address` are what is left.",
  apply: "kubeadm changes nothing on a running cluster by itself: run `kubeadm init phase control-plane all --config <file>` on every control-plane node, or edit its static pods, and `kubeadm init phase upload-config kubeadm --config <file>` once.",
  references: [
    "kubernetes/kubernetes:CHANGELOG/CHANGELOG-1.24.md",
    "https://github.com/kubernetes/kubernetes/pull/106865",
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/"
  ],
  fix: "safe",
  *check(cluster2) {
    if (atLeast(cluster2.versions.kubernetes, "1.24") !== "yes") return;
    for (const settings of cluster2.controlPlane) {
      const { component } = settings;
      for (const { name, nameAt } of settings.flags.filter((flag) => removed[component].includes(flag.name))) {
        yield {
          message: `${spoken(component)} doesn't start with --${name}, which Kubernetes 1.24 removed`,
          at: nameAt,
          component,
          subjects: [settings],
          fix: { title: `remove --${name}`, edits: settings.dropFlag(name) }
        };
      }
    }
  }
});

// rules/component-port-mismatch.ts
var apiServerHost = /^(?:kubernetes(?:\.default(?:\.svc(?:\..+)?)?)?|%%env_KUBERNETES_SERVICE_HOST%%)$/;
var component_port_mismatch_default = defineRule({
  id: "component-port-mismatch",
  severity: "error",
  components: components2,
  since: "0.1.0",
  summary: "a check dials the port of another component",
  why: "The check gets the other component's metrics, if any. It keeps none of them, or reports them under its own names, while the component that it is for stays unwatched.",
  remedy: "Dial the port of the component that the check is for.",
  references: ["https://docs.datadoghq.com/containers/kubernetes/control_plane/"],
  fix: "safe",
  *check(cluster2) {
    for (const scrape of scrapes(cluster2)) {
      const { instance, component, endpoint } = scrape;
      const own = factsOf(cluster2, component)?.endpoint;
      if (!own || own.path.startsWith("/apis/")) continue;
      const isByHost = apiServerHost.test(endpoint.host);
      const owner = isByHost ? "apiserver" : portOwner(endpoint.port);
      if (!owner || owner === component || !isByHost && endpoint.port === own.port) continue;
      const url = endpoint.with({ scheme: own.scheme, port: own.port });
      const secured2 = dialSecurely(scrape);
      yield {
        message: `${isByHost ? endpoint.host : `port ${endpoint.port}`} belongs to ${spoken(owner)}; ${spoken(component)} answers on port ${own.port}`,
        at: isByHost ? endpoint.hostAt : endpoint.portAt,
        component,
        subjects: [instance],
        fix: isByHost ? void 0 : { title: `dial port ${own.port}`, edits: secured2.length > 0 ? secured2 : [set(endpoint.at, url)] }
      };
    }
  }
});

// rules/component-unmonitored.ts
var component_unmonitored_default = defineRule({
  id: "component-unmonitored",
  severity: "info",
  components: components2,
  since: "0.1.0",
  summary: "nothing collects the metrics of a component that Datadog documents for the platform",
  why: "The Agent brings checks along that find a component by themselves, but not everywhere: etcd asks for a client certificate, which only a configuration can give. Where the packaged check does not suffice or is switched off, and no other takes its place, there are no metrics.",
  remedy: "Configure the check as the documentation of the platform says, or leave it if the component's metrics are not wanted.",
  references: ["https://docs.datadoghq.com/containers/kubernetes/control_plane/", "https://docs.datadoghq.com/containers/guide/auto_conf/"],
  *check(cluster2) {
    const agent = cluster2.agents.find(({ role, deployed }) => role === "node-agent" && deployed === true);
    for (const component of agent ? components2 : []) {
      const { verdict: verdict2, link: link2 } = verdictOf(cluster2, component);
      const packaged = verdict2 === "unmonitored" ? lacking[link2] : void 0;
      if (!agent || !packaged || mayBeConfigured(cluster2, component)) continue;
      yield {
        message: `nothing collects the metrics of ${spoken(component)}: no check is configured, and the packaged one ${packaged}`,
        at: agent.at,
        component,
        subjects: [agent],
        related: switches(agent, checkNames[component])
      };
    }
  }
});
var lacking = {
  autoconf: "is switched off",
  scheduled: "finds no container of it",
  credentials: "has no credentials for it"
};
function switches({ ignoredAutoConf, agentContainer: agentContainer2 }, check2) {
  const names4 = ignoredAutoConf.names.filter(({ name }) => name === check2);
  const mounts = agentContainer2.mounts.filter(({ path: path7 }) => path7 === `/etc/datadog-agent/conf.d/${check2}.d`);
  return [...names4, ...mounts].map(({ at: at3 }) => ({ at: at3, message: "switched off here" }));
}

// rules/config-map-not-found.ts
var config_map_not_found_default = defineRule({
  id: "config-map-not-found",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "the ConfigMap that an Agent takes check files from is not in the files",
  why: "The ConfigMap must exist in the namespace of the Agent. The Operator does not create it, and its pods wait for it or run without the checks. When a ConfigMap of nearly the same name is in the files, a slip is certain; otherwise it may live elsewhere, and this is only worth knowing.",
  remedy: "Name the ConfigMap as it is defined, or add it to the same namespace.",
  references: [
    "https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/object/configmap/configmap.go",
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/"
  ],
  fix: "safe",
  masks: [
    "autoconf-not-disabled",
    "config-map-not-used",
    "control-plane-toleration-missing",
    "etcd-cert-host-path-wrong",
    "etcd-cert-path-wrong",
    "etcd-certs-missing",
    "etcd-certs-not-mounted"
  ],
  *check(cluster2) {
    for (const missing of missingConfigMaps(cluster2)) {
      const { source, name, twins, checks } = missing;
      const [twin, ...others] = twins;
      yield {
        message: `there is no ConfigMap ${name}${twin ? `, but ${difference2(missing, twin)}` : " in the files"}`,
        at: source.at,
        ...!twin && { severity: "info" },
        subjects: [...twins, ...checks],
        related: twins.map((other) => ({ at: other.nameAt, message: "this one holds check files" })),
        fix: twin && others.length === 0 && twin.name !== name ? rename2(missing, twin) : void 0
      };
    }
  }
});
var difference2 = ({ name }, twin) => twin.name === name ? `there is one in namespace ${twin.namespace}` : `there is ${twin.name}`;
var rename2 = ({ source }, twin) => ({ title: `refer to ${twin.name}`, edits: [set(source.at, twin.name)] });

// rules/config-map-not-used.ts
var config_map_not_used_default = defineRule({
  id: "config-map-not-used",
  severity: "warning",
  components: [],
  since: "0.1.0",
  summary: "a ConfigMap holds control-plane checks, and no Agent takes them",
  why: "A ConfigMap reaches an Agent only by reference: extraConfd of a DatadogAgent, or a volume mounted at /conf.d. Without one its checks never run, and nothing says so.",
  remedy: "Refer to the ConfigMap in extraConfd.configMap of the nodeAgent, or mount it at /conf.d; remove it when it is not needed any more.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/override/podtemplatespec.go"
  ],
  fix: "unsafe",
  *check(cluster2) {
    const nodeAgents2 = cluster2.agents.filter((agent) => agent.role === "node-agent");
    if (nodeAgents2.length === 0 || cluster2.agents.some((agent) => !agent.confdKnown || takesUnnamed(agent))) return;
    for (const configMap of idleConfigMaps(cluster2)) {
      if (configMap.name === "unknown") continue;
      yield {
        message: `no Agent takes the checks of ConfigMap ${configMap.name}`,
        at: configMap.nameAt,
        subjects: [configMap],
        related: nodeAgents2.map((agent) => ({ at: agent.at, message: "this Agent does not refer to it" })),
        fix: reference(cluster2, configMap, nodeAgents2)
      };
    }
  }
});
var takesUnnamed = (agent) => agent.confd.some((source) => source.configMap === "unknown");
function reference(cluster2, { name }, [agent, ...others]) {
  const edits = agent && others.length === 0 && idleConfigMaps(cluster2).length === 1 ? agent.useConfigMap(name) : [];
  return edits.length > 0 ? { title: `let the node agents take ${name}`, edits } : void 0;
}

// rules/control-plane-toleration-missing.ts
var control_plane_toleration_missing_default = defineRule({
  id: "control-plane-toleration-missing",
  severity: "error",
  components: components2,
  since: "0.1.0",
  summary: "no Agent that carries the check can run on control-plane nodes",
  why: "Checks that wait for a container of the control plane run in the node agent beside it. Control-plane nodes are tainted, and the taint was renamed: an Agent that tolerates node-role.kubernetes.io/master only is gone from them after an upgrade to Kubernetes 1.24 or later. No pod, no check, and no error anywhere.",
  remedy: "Let the node agents tolerate every taint of the control-plane nodes, and let no nodeSelector or affinity keep them away.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://github.com/kubernetes/kubeadm/issues/2200",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const misplaced of misplacedAgents(cluster2)) {
      const { agent, checks, placement: placement2 } = misplaced;
      yield {
        message: message(misplaced),
        at: placement2.at,
        ...placement2.allowed === "older-only" && { severity: "warning" },
        subjects: [agent, ...checks],
        related: checks.map((check2) => ({ at: check2.nameAt, message: "this check must run there" })),
        fix: placement2.missing.length > 0 ? toleration(misplaced) : void 0
      };
    }
  }
});
function message({ placement: { allowed, missing } }) {
  if (missing.length === 0) return "the node agents are kept off control-plane nodes, where their checks must run";
  const taints = missing.map(({ key }) => key).join(" and ");
  return allowed === "older-only" ? `the node agents tolerate only what old Kubernetes versions put on control-plane nodes: newer ones have ${taints}` : `the node agents cannot run on control-plane nodes, whose ${missing.length > 1 ? "taints" : "taint"} ${taints} they do not tolerate`;
}
var toleration = ({ agent, placement: { missing } }) => ({
  title: `tolerate ${missing.map(({ key }) => key).join(" and ")}`,
  edits: missing.map(({ key, effect }) => append(agent.tolerations, { key, operator: "Exists", effect }))
});

// rules/credential-in-plain-text.ts
var names2 = /* @__PURE__ */ new Map([
  ["apiKey", "API key"],
  ["DD_API_KEY", "API key"],
  ["appKey", "application key"],
  ["DD_APP_KEY", "application key"]
]);
var credential_in_plain_text_default = defineRule({
  id: "credential-in-plain-text",
  severity: "warning",
  securitySeverity: 7.5,
  components: [],
  since: "0.1.0",
  summary: "a key of Datadog stands in a file in plain text",
  why: "Whoever can read the file, its history or a backup of it can send data to your account with an API key, and read from it with an application key. Removing it from the file does not remove it from the history of the repository.",
  remedy: "Revoke the key, and put a new one into a Secret: apiSecret and appSecret in a DatadogAgent, apiKeyExistingSecret and appKeyExistingSecret in Helm values, valueFrom.secretKeyRef in a manifest.",
  references: [
    "https://docs.datadoghq.com/account_management/api-app-keys/",
    "https://docs.datadoghq.com/containers/kubernetes/installation/",
    "https://kubernetes.io/docs/concepts/configuration/secret/"
  ],
  *check(cluster2) {
    const roots2 = yamlTexts(cluster2).filter(({ role, recognised: recognised2 }) => role === "configuration" && recognised2);
    for (const { name, at: at3 } of roots2.flatMap(({ root }) => namedTexts(root))) {
      const what = names2.get(name);
      const key = at3.state === "present" && at3.text?.trim() || "";
      if (!what || !isKey(key)) continue;
      yield { message: `the ${what} that ends in ${key.slice(-4)} can be read by everybody who can read this file`, at: at3, subjects: [at3] };
    }
  }
});

// rules/duplicate-key.ts
var duplicate_key_default = defineRule({
  id: "duplicate-key",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "a mapping has the same key twice",
  why: "Strict readers refuse such a text; the others keep what the last of the keys says and drop the rest without a word. In practice a second `datadog:` or `override:` hides everything that the first one holds. A check file is loaded with the last value.",
  remedy: "Merge the two into one, or remove the one that is not meant.",
  references: [
    "https://yaml.org/spec/1.2.2/#3213-node-comparison",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go"
  ],
  *check(cluster2) {
    for (const { root, role, recognised: recognised2 } of yamlTexts(cluster2)) {
      const { duplicates, problems: problems2, region: region2 } = root.tree;
      const end2 = problems2[0]?.span.start ?? region2.text.length;
      for (const { name, first, second } of recognised2 ? duplicates : []) {
        const between = region2.text.slice(first.end, second.start);
        if (second.end > end2 || /\{%|\{\{-?\s*(?:else|end)\b/.test(between)) continue;
        yield {
          message: `the key ${name} stands here for the second time, and what the first one holds is lost`,
          at: placeOf(root, second),
          ...role === "check-file" && { severity: "warning" },
          subjects: [root],
          related: [{ at: placeOf(root, first), message: "first here" }]
        };
      }
    }
  }
});

// rules/eks-accept-header-missing.ts
var eks_accept_header_missing_default = defineRule({
  id: "eks-accept-header-missing",
  severity: "error",
  components: ["controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a check does not send the header without which the metrics path refuses to answer",
  why: "The metrics API of EKS answers with 406 to a request that does not accept everything, and the check asks for text by itself. Every run fails.",
  remedy: 'Send the header with extra_headers: `accept: "*/*"`.',
  references: ["https://docs.datadoghq.com/containers/kubernetes/control_plane/"],
  fix: "safe",
  *check(cluster2) {
    for (const { instance, component, endpoint } of scrapes(cluster2)) {
      const { headers = {}, path: path7 } = factsOf(cluster2, component)?.endpoint ?? {};
      if (path7 === void 0 || endpoint.path !== path7) continue;
      for (const [name, value] of Object.entries(headers)) {
        if (sends(instance, name) !== false) continue;
        yield {
          message: `${spoken(component)} answers here only to requests with the header ${name}: ${value}`,
          at: endpoint.pathAt,
          component,
          subjects: [instance],
          fix: { title: `send ${name}: ${value}`, edits: [set(option(instance, "extra_headers").at(name), value)] }
        };
      }
    }
  }
});
function sends(instance, name) {
  const options4 = [option(instance, "headers"), option(instance, "extra_headers")];
  if (options4.some((headers) => headers.keys.some((key) => key.toLowerCase() === name))) return true;
  return options4.some((headers) => headers.state === "unknown") ? "unknown" : false;
}

// rules/eks-metrics-path-wrong.ts
var eks_metrics_path_wrong_default = defineRule({
  id: "eks-metrics-path-wrong",
  severity: "error",
  components: ["controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a check asks the API server for another component without the path of its metrics",
  why: "The API server of EKS hands out the metrics of scheduler and controller manager under paths of metrics.eks.amazonaws.com, from Kubernetes 1.28 on. At /metrics it answers too, with its own metrics: they are then collected under the other component's name.",
  remedy: "Ask for /apis/metrics.eks.amazonaws.com/v1/ksh/container/metrics of the scheduler, /apis/metrics.eks.amazonaws.com/v1/kcm/container/metrics of the controller manager.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://docs.aws.amazon.com/eks/latest/userguide/view-raw-metrics.html"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const { instance, component, endpoint } of scrapes(cluster2)) {
      const facts = factsOf(cluster2, component);
      if (!facts?.endpoint.path.startsWith("/apis/") || endpoint.path === "unknown" || portOwner(endpoint.port) === component) continue;
      const { path: path7 } = facts.endpoint;
      const isRight = endpoint.path.replace(/[?#].*$/s, "") === path7;
      const first = facts.requires?.kubernetes;
      const isOld = first !== void 0 && atLeast(cluster2.versions.kubernetes, first) === "no";
      if (isRight && !isOld) continue;
      const base = { at: endpoint.pathAt, component, subjects: [instance] };
      if (isOld) yield { ...base, message: `the API server hands out the metrics of ${spoken(component)} from Kubernetes ${first} on` };
      else
        yield {
          ...base,
          message: `the metrics of ${spoken(component)} are at ${path7}, not at ${endpoint.path || "a URL without path"}`,
          fix: { title: `ask for ${path7}`, edits: [set(endpoint.at, endpoint.with({ path: path7 }))] }
        };
    }
  }
});

// rules/etcd-ca-key-exposed.ts
var etcd_ca_key_exposed_default = defineRule({
  id: "etcd-ca-key-exposed",
  severity: "info",
  strict: true,
  components: ["etcd"],
  since: "0.1.0",
  summary: "the Agent can read the private key of etcd's CA",
  why: "The documented mount brings the whole directory of certificates, and with it the key of the CA. Who has that key can make certificates for any client and read and write everything in the cluster, Secrets included. The check needs three of the files.",
  remedy: "Mount only the files that the check reads: the CA certificate, and a certificate for clients with its key, such as `healthcheck-client`, each with a hostPath of its own or a `subPath`.",
  references: [
    "https://kubernetes.io/docs/setup/best-practices/certificates/",
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/"
  ],
  *check(cluster2) {
    for (const agent of cluster2.agents.filter(({ deployed }) => deployed !== false)) {
      for (const { component, hostPath, mount } of exposedCaKeys(cluster2, agent)) {
        yield {
          message: `this mount lets the Agent read ${hostPath}, the private key of etcd's CA`,
          at: mount.at.at("mountPath"),
          component,
          subjects: [agent, mount.at]
        };
      }
    }
  }
});

// rules/etcd-cert-host-path-wrong.ts
var etcd_cert_host_path_wrong_default = defineRule({
  id: "etcd-cert-host-path-wrong",
  severity: "error",
  components: ["etcd"],
  since: "0.1.0",
  summary: "the volume with the certificates of etcd takes them from another directory of the host than the platform keeps them in",
  why: "Kubernetes creates an empty directory for a hostPath that does not exist, so the pod starts and the mount looks right. The files that the check names are not in it, and the check fails on every run.",
  remedy: "Give the volume the directory in which the platform keeps the certificates of etcd; with kubeadm, /etc/kubernetes/pki/etcd.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://kubernetes.io/docs/setup/best-practices/certificates/",
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const reader of certificateReaders(cluster2)) {
      for (const { volume, uses, right, hostPath } of wrongSources(cluster2, reader)) {
        const { source } = volume;
        if (source.kind !== "hostPath") continue;
        const at3 = source.at.at("path");
        yield {
          message: `${cluster2.platform.profile?.title} keeps the certificates of etcd in ${right}, and this volume brings ${source.path}`,
          at: at3,
          // With names of their own, the files may be copies.
          ...hostPath === null && { severity: "warning" },
          component: "etcd",
          subjects: [reader.instance, volume.at],
          related: uses.map((use) => ({ at: use.at, message: "read from it" })),
          fix: hostPath === null ? void 0 : { title: `bring ${hostPath}`, edits: [set(at3, hostPath)] }
        };
      }
    }
  }
});

// rules/etcd-cert-path-wrong.ts
var meant2 = { ca: "etcd's CA", cert: "the client's certificate", key: "the client's key" };
var etcd_cert_path_wrong_default = defineRule({
  id: "etcd-cert-path-wrong",
  severity: "error",
  components: ["etcd"],
  since: "0.1.0",
  summary: "a certificate path of the check of etcd leads into a mount where no such file can be",
  why: "The mount is there, but the file that the path names is not: the directory of the host has other files, the Secret has no such key, or the file is of another kind, such as a CA where the certificate of a client belongs. The check fails on every run.",
  remedy: "Name the files that the platform keeps there. kubeadm keeps `ca.crt` and the pairs `server`, `peer` and `healthcheck-client` in /etc/kubernetes/pki/etcd; the pair `apiserver-etcd-client` is one directory up.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://kubernetes.io/docs/setup/best-practices/certificates/",
    "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/phases/certs/certlist.go"
  ],
  fix: "safe",
  masks: ["etcd-key-pair-mismatch"],
  *check(cluster2) {
    for (const reader of certificateReaders(cluster2)) {
      for (const { use, others, reason: reason2, expected } of wrongFiles(cluster2, reader)) {
        const edits = (expected ?? []).map(({ use: { at: at3 }, path: path7 }) => set(at3, path7));
        const title3 = `write ${expected?.[0]?.path}${others.length > 0 ? " and what goes with it" : ""}`;
        yield {
          message: `${use.path} can't be ${meant2[use.role]}: ${reason2}`,
          at: use.at,
          component: "etcd",
          subjects: [reader.instance, use.at, ...others.map(({ at: at3 }) => at3)],
          related: others.map(({ at: at3 }) => ({ at: at3, message: "wrong for the same reason" })),
          fix: edits.length > 0 ? { title: title3, edits } : void 0
        };
      }
    }
  }
});

// rules/etcd-certs-missing.ts
var etcd_certs_missing_default = defineRule({
  id: "etcd-certs-missing",
  severity: "error",
  components: ["etcd"],
  since: "0.1.0",
  summary: "the check of etcd shows no client certificate where one is asked for",
  why: "On the port for its clients etcd talks to those only who show a certificate that its CA has signed. Without one, or with half of a pair, the connection ends before anything is said, and no metrics arrive. A key without a certificate is ignored.",
  remedy: "Mount the certificates of etcd read-only into the node agent, and name a certificate as `tls_cert`, its key as `tls_private_key` and the CA as `tls_ca_cert`. The certificate `healthcheck-client` may do the least and suffices.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://etcd.io/docs/latest/op-guide/security/",
    "https://github.com/DataDog/integrations-core/blob/master/datadog_checks_base/datadog_checks/base/utils/http.py"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const instance of cluster2.checks.flatMap((check2) => check2.instances)) {
      const missing = instance.check.component === "etcd" ? missingCredentials(cluster2, instance) : null;
      const [url] = endpoints(instance);
      if (!missing || !url) continue;
      const { cert, key } = clientCertificate(instance);
      const messages2 = {
        both: "etcd asks for a client certificate here, and the check has none to show",
        certificate: `etcd asks for a client certificate, and ${nameOf(key)} is ignored without one`,
        key: `${cert.text} holds a certificate only, and its key is not given`
      };
      const places = { both: url.at, certificate: key, key: cert };
      yield {
        message: messages2[missing.lacks],
        at: places[missing.lacks],
        component: "etcd",
        subjects: [instance],
        fix: missing.fix ?? void 0
      };
    }
  }
});

// rules/etcd-certs-mount-writable.ts
var etcd_certs_mount_writable_default = defineRule({
  id: "etcd-certs-mount-writable",
  severity: "warning",
  components: ["etcd"],
  since: "0.1.0",
  summary: "the mount with the certificates of etcd is not read-only",
  why: "The Agent reads the certificates and has no business to write there. Without `readOnly`, whoever takes over the Agent can put other certificates and CAs in their place, and so replace what etcd and the API server trust.",
  remedy: "Set `readOnly: true` on the mount.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const agent of cluster2.agents.filter(({ deployed }) => deployed !== false)) {
      for (const mount of writableCertificateMounts(cluster2, agent)) {
        const readOnly = mount.at.at("readOnly");
        yield {
          message: `the Agent may write to the certificates of etcd at ${mount.path}`,
          at: readOnly.state === "present" ? readOnly : mount.at.at("mountPath"),
          component: "etcd",
          subjects: [agent, mount.at],
          fix: { title: "mount it read-only", edits: [set(readOnly, true)] }
        };
      }
    }
  }
});

// rules/etcd-certs-not-mounted.ts
var etcd_certs_not_mounted_default = defineRule({
  id: "etcd-certs-not-mounted",
  severity: "error",
  components: ["etcd"],
  since: "0.1.0",
  summary: "a certificate of the check of etcd lies under no mount of the container that runs the check",
  why: "The paths of certificates are those in the container `agent` of the pod that runs the check, which for a check in a file is the node agent. A file that no volume brings there does not exist for the check: it fails on every run.",
  remedy: "Mount the host's directory of certificates, read-only, in the container `agent` of the node agent, at the path that the check names; or write the path at which it is mounted.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_container-agent.yaml"
  ],
  fix: "safe",
  *check(cluster2) {
    const seen = /* @__PURE__ */ new Set();
    for (const { instance, agent } of certificateReaders(cluster2)) {
      for (const { directory, uses, fix } of missingMounts(cluster2, agent, instance)) {
        const [first, ...others] = uses;
        const mount = `${cluster2.agents.indexOf(agent)} ${directory}`;
        if (!first || seen.has(mount)) continue;
        seen.add(mount);
        yield {
          message: `no mount brings ${first.path} into container ${agent.agentContainer.name} of the ${agent.role.replaceAll("-", " ")}, which runs this check`,
          at: first.at,
          component: "etcd",
          subjects: [instance, agent],
          related: [
            ...others.map(({ at: at3 }) => ({ at: at3, message: "this one is missing, too" })),
            ...mountedElsewhere(cluster2, agent, directory)
          ],
          fix: fix ?? void 0
        };
      }
    }
  }
});

// rules/etcd-key-pair-mismatch.ts
var etcd_key_pair_mismatch_default = defineRule({
  id: "etcd-key-pair-mismatch",
  severity: "error",
  components: ["etcd"],
  since: "0.1.0",
  summary: "certificate and key of the check of etcd are no pair",
  why: "A certificate can only be shown together with the private key that it was made for. With the key of another certificate, the two exchanged, or the certificate named twice, the connection cannot even be begun.",
  remedy: "Name the certificate as `tls_cert` and the key of the same name as `tls_private_key`, such as server.crt and server.key.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://kubernetes.io/docs/setup/best-practices/certificates/"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const { instance, agent } of certificateReaders(cluster2)) {
      const fault = keyPairFault(cluster2, agent, instance);
      if (!fault) continue;
      const { kind, cert, key, fix } = fault;
      const [wrong2, other] = fix?.cert === void 0 ? [key, cert] : [cert, key];
      const messages2 = {
        "same-file": `${nameOf(cert.at)} and ${nameOf(key.at)} name the same file, which can't be both`,
        swapped: `${nameOf(wrong2.at)} names a ${wrong2 === cert ? "key" : "certificate"}, ${wrong2.path}`,
        "other-pair": `${key.path} is the key of another certificate than ${cert.path}`
      };
      const edits = [cert, key].flatMap((use) => {
        const path7 = fix?.[use === cert ? "cert" : "key"];
        return path7 === void 0 ? [] : [set(use.at, path7)];
      });
      yield {
        message: messages2[kind],
        at: wrong2.at,
        component: "etcd",
        subjects: [cert.at, key.at],
        related: [
          { at: other.at, message: kind === "swapped" && edits.length === 2 ? "and this one the other way round" : "the other of the two" }
        ],
        fix: edits.length > 0 ? { title: "name the pair", edits } : void 0
      };
    }
  }
});

// rules/etcd-metrics-url-invalid.ts
var etcd_metrics_url_invalid_default = defineRule({
  id: "etcd-metrics-url-invalid",
  severity: "error",
  components: ["etcd"],
  since: "0.1.0",
  summary: "etcd or its probe refuses a URL of listen-metrics-urls",
  why: "etcd listens on IP addresses, `localhost` and sockets only, and exits at start when a URL holds another name. kubeadm derives the probes of the static pod from the first URL: over https the kubelet asks without a client certificate, which etcd demands, so that it keeps restarting etcd.",
  remedy: "Write addresses, and a URL with `http://` first: `http://0.0.0.0:2381`, behind a firewall, since that port asks nobody who he is.",
  apply: "kubeadm changes nothing on a running cluster by itself: run `kubeadm init phase etcd local --config <file>` on every control-plane node, one after the other, and `kubeadm init phase upload-config kubeadm --config <file>` once.",
  references: ["etcd-io/etcd:server/embed/config.go", "kubernetes/kubernetes:cmd/kubeadm/app/util/staticpod/utils.go"],
  *check(cluster2) {
    for (const settings of cluster2.controlPlane.filter(({ component }) => component === "etcd")) {
      const { flags, origin } = settings;
      const asksForCertificate = origin === "cluster-configuration" && !flags.some(({ name, value }) => name === "client-cert-auth" && value !== "true");
      for (const flag of flags.filter(({ name }) => name === "listen-metrics-urls")) {
        for (const problem of [...unknownNames(flag), ...asksForCertificate ? secureFirst(flag) : []])
          yield { ...problem, component: "etcd", subjects: [settings] };
      }
    }
  }
});
function unknownNames({ value, part }) {
  return [...value.matchAll(listenUrl)].flatMap((url) => {
    const { scheme = "", host } = url.groups ?? {};
    if (!scheme.startsWith("http") || !host || host === "localhost" || isAddress(host)) return [];
    const start = url.index + `${scheme}://`.length;
    return [
      {
        message: `etcd doesn't start with ${host} in listen-metrics-urls: it takes addresses and no names`,
        at: part(start, start + host.length)
      }
    ];
  });
}
function secureFirst({ value, part }) {
  const start = value.search(/\S/);
  if (!value.startsWith("https://", start)) return [];
  const message2 = "the kubelet probes etcd at the first of listen-metrics-urls, where https asks for a certificate that it doesn't have";
  return [{ message: message2, at: part(start, start + "https".length), severity: "warning" }];
}

// rules/extra-confd-ineffective.ts
var extra_confd_ineffective_default = defineRule({
  id: "extra-confd-ineffective",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "check files are given where the Operator never passes them on",
  why: "For cluster checks runners the Operator creates the volume of extraConfd and mounts it in no container. For every Agent, extraConfd.configMap wins over a configDataMap beside it. In both cases the files are valid, accepted, and never seen by an Agent.",
  remedy: "Give the files of node checks to override.nodeAgent.extraConfd and those of cluster checks to override.clusterAgent.extraConfd, either as a configMap or as a configDataMap.",
  references: [
    "https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/override/podtemplatespec.go",
    "https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/component/clusterchecksrunner/default.go"
  ],
  *check(cluster2) {
    for (const agent of cluster2.agents) {
      const effective = agent.confd.find((source) => !source.ineffective);
      for (const source of agent.confd) {
        if (!source.ineffective) continue;
        const runner = agent.role === "cluster-checks-runner";
        yield {
          message: runner ? "extraConfd of the cluster checks runner is mounted in no container: its checks never run" : "configDataMap has no effect beside configMap: its checks never run",
          at: source.kind === "inline" ? source.at.key : source.at,
          subjects: [agent],
          related: !runner && effective ? [{ at: effective.at, message: "this ConfigMap takes its place" }] : []
        };
      }
    }
  }
});

// rules/image-reference-broken.ts
var image_reference_broken_default = defineRule({
  id: "image-reference-broken",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "an image of the Agent is named in a way that makes a wrong reference",
  why: "The Operator takes a name, a name with a tag, or all of registry, name and tag; to anything else it adds its own registry. The chart adds a tag to whatever `repository` says. The result names an image that does not exist, and the pods wait in ImagePullBackOff.",
  remedy: "For the Operator, write the tag into a name that has a registry, or set the registry in `global.registry`. For the chart, write the tag in `image.tag` and the digest in `image.digest`.",
  references: [
    "https://github.com/DataDog/datadog-operator/blob/main/pkg/images/images.go",
    "https://github.com/DataDog/helm-charts/blob/main/charts/datadog/templates/_helpers.tpl",
    "https://docs.datadoghq.com/containers/guide/container-images-for-docker-environments/"
  ],
  fix: "unsafe",
  *check(cluster2) {
    for (const { images } of cluster2.agents.filter(({ deployed }) => deployed !== false)) {
      for (const { at: at3, fault } of images) {
        if (!fault) continue;
        yield {
          message: messages[fault.kind](at3.text ?? ""),
          at: fault.at,
          subjects: [at3],
          fix: fault.meant ? { title: `name it ${fault.meant.name}`, edits: fault.meant.edits } : void 0
        };
      }
    }
  }
});
var messages = {
  "no-tag": (text) => `${text} has a registry and no tag in it, so the Operator puts its own registry in front`,
  "port-only": (text) => `${text} has a port and no tag in it, which the Operator cannot read`,
  "tag-and-digest": (text) => `${text} has a tag and a digest, of which the Operator keeps the tag and half of the digest`,
  "tag-twice": (text) => `${text} has a tag in it, and the chart adds another`,
  "digest-and-tag": (text) => `${text} has a digest in it, and the chart adds a tag`,
  "registry-only": (text) => `${text} is a registry, and \`repository\` stands for the name of the image too`
};

// rules/image-registry-frozen.ts
var frozen = "k8s.gcr.io";
var successor = "registry.k8s.io";
var keys = /* @__PURE__ */ new Set(["image", "name", "registry", "repository"]);
var image_registry_frozen_default = defineRule({
  id: "image-registry-frozen",
  severity: "warning",
  components: [],
  since: "0.1.0",
  summary: "an image comes from k8s.gcr.io, which is frozen",
  why: "Since April 2023 the Kubernetes project puts no images into k8s.gcr.io. Requests are redirected to registry.k8s.io as long as somebody pays for it; nobody promises how long that is. A firewall that knows the old name only lets the redirected pull fail already.",
  remedy: "Write registry.k8s.io instead. It has the same images under the same paths and tags.",
  references: [
    "https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/",
    "https://kubernetes.io/blog/2023/03/10/image-registry-redirect/"
  ],
  fix: "safe",
  *check(cluster2) {
    const roots2 = yamlTexts(cluster2).filter(({ role, recognised: recognised2 }) => role === "configuration" && recognised2);
    for (const { name, at: at3 } of roots2.flatMap(({ root }) => namedTexts(root))) {
      if (!keys.has(name) || !(at3.string === frozen || at3.string?.startsWith(`${frozen}/`))) continue;
      yield {
        message: `${frozen} is frozen since April 2023, and ${successor} took its place`,
        at: at3.part(0, frozen.length),
        subjects: [at3],
        fix: { title: `pull it from ${successor}`, edits: [set(at3, `${successor}${at3.string.slice(frozen.length)}`)] }
      };
    }
  }
});

// rules/image-tag-latest.ts
var image_tag_latest_default = defineRule({
  id: "image-tag-latest",
  severity: "info",
  strict: true,
  components: [],
  since: "0.1.0",
  summary: "an Agent's image has the tag latest",
  why: "A pod that starts anew may bring another version of the Agent than its neighbours, with other defaults and other packaged checks. Which version a cluster had when its metrics stopped cannot be told afterwards.",
  remedy: "Name a version, such as 7.60.1, or leave the tag to the version of the chart or of the Operator.",
  references: [
    "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    "https://docs.datadoghq.com/containers/guide/changing_container_registry/"
  ],
  *check(cluster2) {
    for (const { images } of cluster2.agents.filter(({ deployed }) => deployed !== false)) {
      for (const { at: at3, tag } of images) {
        if (!tag || !/^latest(?:-|$)/.test(tag.name)) continue;
        yield {
          message: at3.text === tag.name || tag.at !== at3 ? `the tag ${tag.name} is another version every few weeks` : `${at3.text} has no tag, which means latest`,
          at: tag.at,
          subjects: [at3]
        };
      }
    }
  }
});

// rules/insecure-port-removed.ts
var insecure_port_removed_default = defineRule({
  id: "insecure-port-removed",
  severity: "error",
  components: ["controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a check dials the port without TLS, which the component no longer has",
  why: "Ports 10252 and 10251 answered anybody over plain http. Kubernetes 1.22 removed the first and 1.23 the second; kubeadm closed both in 1.19. Connections are refused, so that an upgrade silently ends the metrics.",
  remedy: "Dial the secure port over https: 10257 for the controller manager, 10259 for the scheduler, with `bearer_token_auth: true`, and `ssl_verify: false` since the certificate is self-signed. The component must listen where the Agent can reach it: see bind-address-unreachable.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "kubernetes/kubernetes:CHANGELOG/CHANGELOG-1.22.md",
    "kubernetes/kubernetes:CHANGELOG/CHANGELOG-1.23.md",
    "https://github.com/kubernetes/kubernetes/pull/92720"
  ],
  fix: "safe",
  masks: ["bearer-token-missing", "bearer-token-over-http", "self-signed-certificate-rejected"],
  *check(cluster2) {
    for (const scrape of scrapes(cluster2)) {
      const { instance, component, endpoint } = scrape;
      const open = insecurePortOpen(cluster2, component);
      if (endpoint.port !== upstream[component].insecurePort?.port || endpoint.scheme === "https" || open === true) continue;
      yield {
        message: `${spoken(component)} has no port ${endpoint.port} ${since(cluster2, component)}; its metrics are on port ${securePort(component)} over https`,
        at: endpoint.portAt,
        severity: open === "unknown" ? "warning" : "error",
        component,
        subjects: [instance],
        fix: {
          title: `dial port ${securePort(component)} over https, with the pod's token and without verifying the self-signed certificate`,
          edits: dialSecurely(scrape)
        }
      };
    }
  }
});
function since(cluster2, component) {
  const { profile } = cluster2.platform;
  const closed = factsOf(cluster2, component)?.insecurePortClosed;
  const removed2 = upstream[component].insecurePort?.removed;
  if (closed && profile) return `since Kubernetes ${closed.from}, from which on ${profile.title} closes it`;
  return cluster2.versions.kubernetes ? `since Kubernetes ${removed2}` : `since Kubernetes ${removed2} (the version here isn't known)`;
}

// rules/kubeadm-api-removed.ts
var versions = {
  v1beta1: { deprecated: "1.17", removed: "1.22" },
  v1beta2: { deprecated: "1.22", removed: "1.27" },
  v1beta3: { deprecated: "1.31", removed: "1.37" }
};
var kubeadm_api_removed_default = defineRule({
  id: "kubeadm-api-removed",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "a kubeadm configuration has a version that kubeadm no longer loads, or soon will not",
  why: "kubeadm refuses a file of a removed version as a whole, so nothing in it reaches the control plane, bind-address included. A file of a deprecated version stops working with an upgrade.",
  remedy: "Convert it with a kubeadm that still knows the version: kubeadm config migrate --old-config FILE --new-config FILE. From v1beta4 on, extraArgs is a list of name and value.",
  references: [
    "https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/",
    "https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-config/",
    "https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.22.md"
  ],
  *check(cluster2) {
    const embedded = cluster2.controlPlane.map(({ configuration: configuration3 }) => configuration3);
    for (const root of [...cluster2.documents.map((document) => document.root), ...embedded]) {
      const at3 = root.at("apiVersion");
      const version3 = /^kubeadm\.k8s\.io\/(.+)$/.exec(at3.string ?? "")?.[1] ?? "";
      const verdict2 = judge5(cluster2, version3);
      if (verdict2) yield { ...verdict2, message: `kubeadm.k8s.io/${version3} ${verdict2.message}`, at: at3, subjects: [at3] };
    }
  }
});
function judge5({ versions: { kubernetes } }, version3) {
  const era = versions[version3];
  if (!era) return null;
  const removed2 = atLeast(kubernetes, era.removed);
  if (removed2 === "yes") return { message: `was removed in Kubernetes ${era.removed}, and this cluster has ${kubernetes?.text}` };
  if (removed2 === "no") {
    const isDeprecated = atLeast(kubernetes, era.deprecated) === "yes";
    return isDeprecated ? { message: `is deprecated, and no longer there from Kubernetes ${era.removed} on`, severity: "info" } : null;
  }
  return version3 === "v1beta3" ? { message: `is deprecated since Kubernetes ${era.deprecated} and removed in ${era.removed}`, severity: "info" } : { message: `was removed in Kubernetes ${era.removed}: a newer kubeadm refuses the file`, severity: "warning" };
}

// rules/kubeadm-extra-args-shape.ts
var kubeadm_extra_args_shape_default = defineRule({
  id: "kubeadm-extra-args-shape",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "extraArgs of a kubeadm configuration has the shape of another version",
  why: "Up to v1beta3 extraArgs is a map from flag to value, from v1beta4 on a list of name and value. kubeadm decodes strictly and refuses the whole file for the wrong one, so that none of the flags reaches the control plane.",
  remedy: "Write the flags in the shape of the apiVersion, or migrate the file: kubeadm config migrate --old-config FILE --new-config FILE.",
  apply: "kubeadm changes a running control plane only when it is told to: run kubeadm init phase control-plane all --config FILE (for etcd: kubeadm init phase etcd local --config FILE) on each control-plane node.",
  references: [
    "https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/",
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-reconfigure/",
    "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/apis/kubeadm/v1beta4/doc.go"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const settings of cluster2.controlPlane) {
      const { component, configuration: configuration3, flags, flagsAt, shape: shape3, origin } = settings;
      const version3 = configuration3.at("apiVersion").string ?? "";
      const written4 = flagsAt.kind === "seq" ? "list" : flagsAt.kind;
      const isKnown = origin === "cluster-configuration" && /^kubeadm\.k8s\.io\/v1(?:beta[1-4])?$/.test(version3);
      if (!isKnown || flags.length === 0 || written4 === shape3 || written4 === "scalar") continue;
      yield {
        message: `extraArgs of ${spoken(component)} is a ${written4}, and ${version3} takes ${shapes[shape3]}`,
        at: flagsAt.key,
        component,
        subjects: [settings],
        fix: convert2(settings)
      };
    }
  }
});
var shapes = { map: "a map from flag to value", list: "a list of name and value", command: "a command" };
function convert2({ flags, flagsAt, known: known2, shape: shape3 }) {
  const isUnique = new Set(flags.map(({ name }) => name)).size === flags.length;
  if (!known2 || flags.some(({ value: value2 }) => value2 === "unknown") || shape3 === "map" && !isUnique) return void 0;
  const value = shape3 === "map" ? Object.fromEntries(flags.map((flag) => [flag.name, flag.value])) : flags.map(({ name, value: value2 }) => ({ name, value: value2 }));
  return { title: `write extraArgs as ${shapes[shape3]}`, edits: [set(flagsAt, value)] };
}

// rules/kubelet-verification-disabled.ts
var kubelet_verification_disabled_default = defineRule({
  id: "kubelet-verification-disabled",
  severity: "info",
  strict: true,
  components: [],
  since: "0.1.0",
  summary: "the Agent takes any certificate for its kubelet's",
  why: "The Agent asks the kubelet for the pods of its node, and shows the token of its service account when it does. Without verification it shows it to whoever answers at that address. Where kubelets sign their own certificates, nothing else works.",
  remedy: "Let the cluster sign the certificates of its kubelets (`serverTLSBootstrap: true`), and name the authority: `kubelet.hostCAPath`, or DD_KUBELET_CLIENT_CA in a manifest. The API server's authority, which pods get with their token, often does.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/distributions/",
    "https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs"
  ],
  *check(cluster2) {
    const roots2 = yamlTexts(cluster2).filter(({ role, recognised: recognised2 }) => role === "configuration" && recognised2);
    for (const { name, at: at3 } of roots2.flatMap(({ root }) => namedTexts(root))) {
      const isSwitch = name === "DD_KUBELET_TLS_VERIFY" || at3.pointer.endsWith("/kubelet/tlsVerify");
      if (isSwitch && isOff(at3)) yield { message: "the Agent is told not to verify the kubelet's certificate", at: at3, subjects: [at3] };
    }
  }
});
var isOff = (at3) => at3.boolean === false || /^(?:false|f|0)$/i.test(at3.state === "present" ? at3.text ?? "" : "");

// rules/managed-component-unsupported.ts
var managed_component_unsupported_default = defineRule({
  id: "managed-component-unsupported",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a check asks for a component that the platform does not show",
  why: "On a managed platform the control plane runs on machines of the provider. There is no pod, port or certificate of its components in the cluster, so that the check finds nothing to ask, or fails on every run.",
  remedy: "Remove the check. What the provider shows of the component comes another way: the cloud's own metrics through Datadog's integration of the cloud.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://cloud.google.com/kubernetes-engine/docs/how-to/control-plane-metrics",
    "https://docs.aws.amazon.com/eks/latest/userguide/view-raw-metrics.html"
  ],
  fix: "unsafe",
  masks: "all",
  *check(cluster2) {
    const title3 = cluster2.platform.profile?.title;
    for (const check2 of cluster2.checks) {
      const { component } = check2;
      const reason2 = component && whyNot(cluster2, check2);
      if (!component || !reason2) continue;
      const mayAnswer = answeringPath(cluster2, check2);
      yield {
        message: `${spoken(component)} cannot be monitored on ${title3}: ${reason2}`,
        at: check2.nameAt,
        // Undocumented, and known to answer: the API server itself as a rule, what it hands out by version.
        ...mayAnswer && { severity: mayAnswer.startsWith("/apis/") ? "info" : "warning" },
        component,
        subjects: [check2],
        fix: check2.entry ? { title: `remove the check of ${spoken(component)}`, edits: [remove(check2.entry)] } : void 0
      };
    }
  }
});
function whyNot(cluster2, check2) {
  const { component } = check2;
  if (!component) return null;
  const facts = factsOf(cluster2, component);
  if (!facts) return whyUnsupported(cluster2, component)?.reason ?? null;
  const endpoints2 = check2.instances.map(soleEndpoint);
  const byPort = endpoints2.length > 0 && endpoints2.every((endpoint) => endpoint && portOwner(endpoint.port) === component);
  return facts.endpoint.through && byPort ? "its port is on no node of the cluster" : null;
}
function answeringPath(cluster2, { component, instances }) {
  const path7 = component && whyUnsupported(cluster2, component)?.mayAnswer?.path;
  return path7 && instances.every((instance) => soleEndpoint(instance)?.path === path7) ? path7 : null;
}

// rules/mount-replaced.ts
var mount_replaced_default = defineRule({
  id: "mount-replaced",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "the Operator drops a mount in favour of a later one",
  why: "Kubernetes allows one volume at several paths. The Operator takes two mounts of a container for the same when they share the name or the path, and keeps the later one: the directory of the earlier one is missing in the pod, without a word.",
  remedy: "Define one volume for each mount, with names and paths of their own; several volumes may have the same source.",
  references: ["https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/merger/volume_mount.go"],
  masks: ["autoconf-not-disabled", "etcd-certs-not-mounted"],
  *check(cluster2) {
    for (const agent of cluster2.agents) {
      if (agent.flavour !== "operator") continue;
      for (const container of [agent.agentContainer, ...agent.otherContainers]) {
        for (const { mount, by, shared: shared2 } of replacedIn(container)) {
          yield {
            message: `this mount is dropped: a later one in container ${container.name} has the same ${shared2}`,
            at: mount.at.at("mountPath"),
            subjects: [agent],
            related: [{ at: by.at.at("mountPath"), message: "only this one stays" }]
          };
        }
      }
    }
  }
});
function replacedIn({ mounts }) {
  return mounts.flatMap((mount, index) => {
    const later = mounts.slice(index + 1);
    const by = later.findLast((other) => clash(mount, other) !== null);
    const shared2 = by ? clash(mount, by) : null;
    return by && shared2 ? [{ mount, by, shared: shared2 }] : [];
  });
}
function clash(mount, other) {
  const sameName = mount.name !== "unknown" && mount.name === other.name;
  const samePath = mount.path !== "unknown" && mount.path === other.path;
  if (sameName && samePath && mount.subPath === other.subPath) return null;
  return sameName ? "name" : samePath ? "path" : null;
}

// rules/node-check-in-cluster-agent-confd.ts
var node_check_in_cluster_agent_confd_default = defineRule({
  id: "node-check-in-cluster-agent-confd",
  severity: "warning",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a file of the Cluster Agent waits for a container, and the Cluster Agent sees none",
  why: "ad_identifiers match containers on the node of the Agent that reads the file. The Cluster Agent does not watch containers, so the file stays a template that never becomes a check.",
  remedy: "Move the file to the node agent: datadog.confd in Helm values, override.nodeAgent.extraConfd in a DatadogAgent. Or make it a cluster check, with advanced_ad_identifiers for a Service.",
  references: [
    "https://docs.datadoghq.com/containers/cluster_agent/clusterchecks/",
    "https://docs.datadoghq.com/containers/guide/ad_identifiers/"
  ],
  *check(cluster2) {
    for (const check2 of cluster2.checks) {
      const { adIdentifiers, file, agents } = check2;
      if (check2.source !== "cluster-agent-confd" || agents.length === 0 || adIdentifiers.items.length === 0) continue;
      const same = cluster2.checks.filter((other) => other.file.tree === file.tree && other.file.pointer === file.pointer);
      if (file.at("advanced_ad_identifiers").state !== "absent" || same.some(({ source }) => source !== "cluster-agent-confd")) continue;
      yield {
        message: "ad_identifiers wait for a container, and the Cluster Agent, which gets this file, sees none",
        at: adIdentifiers.key,
        component: check2.component,
        subjects: [check2]
      };
    }
  }
});

// rules/placeholder-left.ts
var placeholder_left_default = defineRule({
  id: "placeholder-left",
  severity: "info",
  components: [],
  since: "0.1.0",
  summary: "a placeholder in angle brackets is still there",
  why: "Examples to copy have <DATADOG_API_KEY>, <CLUSTER_NAME> or <node-ip> where everybody has something of their own. If nothing fills them in before the file is applied, the Agent takes them as they are. Values with placeholders count as unknown, so other rules are silent about them.",
  remedy: "Write what belongs there. For keys, better refer to a Secret: apiSecret in a DatadogAgent, apiKeyExistingSecret in Helm values.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://docs.datadoghq.com/containers/kubernetes/installation/"
  ],
  *check(cluster2) {
    for (const { root } of yamlTexts(cluster2).filter(({ recognised: recognised2 }) => recognised2)) {
      for (const at3 of textsBelow(ownPart(cluster2, root))) {
        const text = at3.text ?? "";
        for (const { start, end: end2 } of text.includes("\n") ? [] : placeholders(text)) {
          yield { message: `the placeholder ${text.slice(start, end2)} is still to be replaced`, at: at3.part(start, end2), subjects: [at3] };
        }
      }
    }
  }
});
var ownPart = ({ configMaps }, root) => configMaps.some(({ document }) => document.root === root) ? root.at("metadata") : root;

// rules/prometheus-url-missing.ts
var prometheus_url_missing_default = defineRule({
  id: "prometheus-url-missing",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "an instance does not say which URL to read metrics from",
  why: "The four control-plane checks are built on the older OpenMetrics base, which wants prometheus_url and raises an error without it. The newer option openmetrics_endpoint is not another name for it: these checks refuse it.",
  remedy: "Set prometheus_url to the whole address of the metrics, such as https://%%host%%:2379/metrics.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://github.com/DataDog/integrations-core/blob/master/etcd/datadog_checks/etcd/config_models/instance.py",
    "https://github.com/DataDog/integrations-core/blob/master/datadog_checks_base/datadog_checks/base/checks/openmetrics/base_check.py"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const check2 of cluster2.checks) {
      if (check2.component === null) continue;
      for (const instance of check2.instances) {
        if (hasUrl(instance) !== false) continue;
        const base = { component: check2.component, subjects: [instance] };
        const other = instance.at.at("openmetrics_endpoint");
        if (other.kind === null)
          yield { ...base, message: `this instance of ${check2.name} has no prometheus_url`, at: startOf(instance.at) };
        else
          yield {
            ...base,
            message: `${check2.name} reads prometheus_url, and does not take openmetrics_endpoint for it`,
            at: other.key,
            fix: instance.at.keys.includes("prometheus_url") ? void 0 : { title: "rename openmetrics_endpoint to prometheus_url", edits: [rename(other, "prometheus_url")] }
          };
      }
    }
  }
});
function startOf(instance) {
  const [first] = instance.keys;
  return first === void 0 ? instance : instance.at(first).key;
}

// rules/secure-port-plain-http.ts
var secure_port_plain_http_default = defineRule({
  id: "secure-port-plain-http",
  severity: "error",
  components: ["controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a check speaks plain http to a port that takes https only, or https to the port without TLS",
  why: "Ports 10257 and 10259 answer plain http with an error, and ports 10252 and 10251 never spoke TLS. Either way every request fails and no metrics arrive.",
  remedy: "Dial `https://` on port 10257 (controller manager) or 10259 (scheduler), with `bearer_token_auth: true` and `ssl_verify: false`.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/",
    "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/"
  ],
  fix: "safe",
  masks: ["bearer-token-missing", "bearer-token-over-http", "self-signed-certificate-rejected"],
  *check(cluster2) {
    for (const scrape of scrapes(cluster2)) {
      const { instance, component, endpoint } = scrape;
      const secure = securePort(component);
      const isPlain2 = endpoint.scheme === "http" && endpoint.port === secure;
      const isWrapped = endpoint.scheme === "https" && endpoint.port === upstream[component].insecurePort?.port;
      if (!isPlain2 && !isWrapped) continue;
      yield {
        message: isPlain2 ? `${spoken(component)} speaks https only on port ${secure}, and the check speaks plain http to it` : `${spoken(component)} never spoke https on port ${endpoint.port}; its port for https is ${secure}`,
        at: isPlain2 ? endpoint.schemeAt : endpoint.portAt,
        component,
        subjects: [instance],
        fix: { title: `dial port ${secure} over https, with the options that it needs`, edits: dialSecurely(scrape) }
      };
    }
  }
});

// rules/self-signed-certificate-rejected.ts
var self_signed_certificate_rejected_default = defineRule({
  id: "self-signed-certificate-rejected",
  severity: "error",
  components: components2,
  since: "0.1.0",
  summary: "a check verifies a certificate that no CA it knows has signed",
  why: "Unless they are given one, the scheduler and the controller manager make their certificates in memory at every start, and no CA signs those; etcd's and the API server's are signed by CAs of the cluster, which nobody outside knows. The check verifies certificates unless told otherwise, refuses the connection, and no metrics arrive. A CA file forces verification, whatever `ssl_verify` says.",
  remedy: "For the scheduler and the controller manager set `ssl_verify: false` and no CA, as Datadog's documentation says; to verify them, give them a certificate of your own with the flags `tls-cert-file` and `tls-private-key-file`, and the check that certificate's CA as `tls_ca_cert`. For etcd and the API server name their CA file as `tls_ca_cert`.",
  references: [
    "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/",
    "DataDog/integrations-core:datadog_checks_base/datadog_checks/base/utils/http.py"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const scrape of scrapes(cluster2)) {
      const { instance, component, endpoint } = scrape;
      const refusal2 = certificateRefusal(cluster2, scrape);
      if (!refusal2) continue;
      const written4 = option(instance, "tls_verify");
      const { ca } = verification(instance);
      const isSelfSigned = signerOf(cluster2, scrape) === "itself";
      const settings = isSelfSigned ? decisiveSettings(cluster2, component).slice(0, 1) : [];
      const signer = isSelfSigned ? `${spoken(component)} signs its certificate itself` : `a CA of the cluster signs the certificate of ${spoken(component)}`;
      yield {
        message: `${signer}, so that verifying it ${refusal2 === "no-ca" ? "without a CA file" : `with ${ca?.text}`} fails`,
        at: ca ?? (written4.state === "present" ? written4 : endpoint.at),
        component,
        subjects: [instance, written4],
        related: settings.map(({ at: at3 }) => ({
          at: at3,
          message: "to verify it, give it a certificate of your own here (tls-cert-file), and the check its CA"
        })),
        fix: acceptCertificate(cluster2, scrape) ?? void 0
      };
    }
  }
});

// rules/template-variable-unknown.ts
var template_variable_unknown_default = defineRule({
  id: "template-variable-unknown",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a %%template variable%% has a name that the Agent does not know",
  why: "The Agent minds case and blanks, and gives up a check as soon as one of its variables makes no sense: it is never scheduled. Percent signs without a partner are left as they are and make a URL that nothing answers.",
  remedy: "Write %%host%%, %%port%% or another variable of the documentation in lower case, without blanks, and with two percent signs on each side.",
  references: [
    "https://docs.datadoghq.com/containers/guide/template_variables/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/configresolver/configresolver.go"
  ],
  fix: "safe",
  *check(cluster2) {
    for (const check2 of cluster2.checks) {
      for (const instance of check2.instances) {
        for (const text of textsBelow(instance.at)) yield* faultsIn(text, instance);
      }
    }
  }
});
function* faultsIn(at3, instance) {
  const text = at3.state === "present" ? at3.text ?? "" : "";
  const { found, unpaired } = templateVariables(text);
  const base = { component: instance.check.component, subjects: [instance, at3] };
  for (const { start, end: end2, name, fault, meant: meant3 } of found) {
    const place2 = at3.part(start, end2);
    const message2 = `the Agent knows no variable %%${name}%%`;
    if (fault === null) continue;
    if (meant3 === null) yield { ...base, message: `${message2}, so it never schedules the check`, at: place2 };
    else {
      const edits = [set(at3, `${text.slice(0, start)}%%${meant3}%%${text.slice(end2)}`)];
      yield { ...base, message: `${message2}, only %%${meant3}%%`, at: place2, fix: { title: `write %%${meant3}%%`, edits } };
    }
  }
  if (unpaired !== null && /_urls?(?:\/\d+)?$/.test(at3.pointer) && found.every(({ fault }) => fault !== "unknown"))
    yield { ...base, message: "these percent signs have no partner, so no variable is filled in", at: at3.part(unpaired, unpaired + 2) };
}

// rules/template-variable-unresolvable.ts
var template_variable_unresolvable_default = defineRule({
  id: "template-variable-unresolvable",
  severity: "error",
  components: ["apiserver", "etcd", "controller-manager", "scheduler"],
  since: "0.1.0",
  summary: "a %%template variable%% stands for something that its source does not have",
  why: "The Agent fills in variables from the container or Service that is annotated, or that the identifiers of the file match. Without identifiers there is none; a Service has no process, a container that declares no ports has no %%port%%, and for the address of a headless Service the word None is filled in. The check is not scheduled then, or asks nobody, and only a log says so.",
  remedy: "Give the file ad_identifiers for a container, annotate the endpoints of a headless Service, or write the host or port itself: 2379, 10257, 10259.",
  references: [
    "https://docs.datadoghq.com/containers/guide/template_variables/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/configresolver/configresolver.go"
  ],
  *check(cluster2) {
    for (const check2 of cluster2.checks) {
      const target = variableTarget(check2);
      if (target === "unknown") continue;
      const base = { component: check2.component, subjects: [check2] };
      const all = variables(check2);
      const first = all.find(({ name }) => !isResolvable(name, target));
      if (target === "nothing") {
        if (first) yield { ...base, message: `%%${first.name}%% stands for nothing: the file has no ad_identifiers`, at: first.at };
        continue;
      }
      for (const { name, at: at3 } of all) {
        const loss = lossOf(cluster2, check2, name);
        if (!isResolvable(name, target)) yield { ...base, message: `${targets[target]} has nothing that %%${name}%% could stand for`, at: at3 };
        else if (loss)
          yield {
            ...base,
            message: `%%${name}%% stands for nothing: ${loss.reason}`,
            at: at3,
            related: [{ at: loss.at, message: "it would be filled in from this one" }]
          };
      }
    }
  }
});
function variables({ instances }) {
  const texts2 = instances.flatMap((instance) => textsBelow(instance.at)).filter((at3) => at3.state === "present");
  return texts2.flatMap((at3) => {
    const { found } = templateVariables(at3.text ?? "");
    return found.filter(({ fault }) => fault === null).map(({ name, start, end: end2 }) => ({ name, at: at3.part(start, end2) }));
  });
}
var targets = { container: "a container", service: "a Service", endpoint: "an endpoint of a Service" };

// rules/tls-verification-contradictory.ts
var tls_verification_contradictory_default = defineRule({
  id: "tls-verification-contradictory",
  severity: "warning",
  components: components2,
  since: "0.1.0",
  summary: "verification is switched off, and a CA switches it on again",
  why: "When `tls_ca_cert` names a file, the check verifies the server with it even though `tls_verify` or `ssl_verify` is false. Metrics arrive as long as that CA signs the server's certificate, and end when another one does, although verification seems to be off.",
  remedy: "Remove `tls_verify` or `ssl_verify` if verification is wanted, or the CA if it is not.",
  references: ["DataDog/integrations-core:datadog_checks_base/datadog_checks/base/utils/http.py"],
  *check(cluster2) {
    for (const scrape of scrapes(cluster2)) {
      const { instance, component, endpoint } = scrape;
      const at3 = option(instance, "tls_verify");
      const { ca } = verification(instance);
      const isOff2 = at3.state === "present" && affirmative(at3, true) === false && !isIneffectiveText(at3);
      if (!isOff2 || ca?.state !== "present" || endpoint.scheme === "http" || certificateRefusal(cluster2, scrape)) continue;
      yield {
        message: `${nameOf(at3)} is false to no effect, since ${nameOf(ca)} forces verification`,
        at: at3,
        component,
        subjects: [instance, at3],
        related: [{ at: ca, message: "the CA that it verifies with" }]
      };
    }
  }
});

// rules/volume-not-defined.ts
var volume_not_defined_default = defineRule({
  id: "volume-not-defined",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "a mount names a volume that is not defined",
  why: "Kubernetes refuses a pod with a mount that has no volume, so that no Agent of the new version starts. The chart and the Operator define volumes of their own, so in their files a name only counts as wrong when one of the defined volumes is nearly called that and nothing mounts it.",
  remedy: "Give the mount the name of the volume.",
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/"],
  fix: "safe",
  masks: ["etcd-certs-not-mounted"],
  *check(cluster2) {
    for (const { agent, mount, name, twins } of strayMounts(cluster2)) {
      const [twin, ...others] = twins;
      if (!twin && agent.flavour !== "manifest") continue;
      yield {
        message: `no volume is called ${name}${twin ? `; ${twin.name} is defined and not mounted` : ""}`,
        at: mount.at.at("name"),
        subjects: [agent, mount.at],
        related: twins.map((volume) => ({ at: volume.at.at("name"), message: "this volume is not mounted" })),
        fix: twin && others.length === 0 && twin.name !== "unknown" ? { title: `mount ${twin.name}`, edits: [set(mount.at.at("name"), twin.name)] } : void 0
      };
    }
  }
});

// rules/yaml-syntax.ts
var yaml_syntax_default = defineRule({
  id: "yaml-syntax",
  severity: "error",
  components: [],
  since: "0.1.0",
  summary: "a text that is read as YAML does not parse",
  why: "A broken manifest or values file is refused as a whole. A broken check file inside it is accepted by Kubernetes and Helm, for which it is any text; only the Agent, or the Operator, finds that it can be no check and leaves it out, which shows in a log and nowhere else.",
  remedy: "Repair the text at the place that is shown. A value that begins with a template variable such as %%host%% needs quotes, since YAML allows no % at the start of a value without them.",
  references: [
    "https://docs.datadoghq.com/containers/guide/template_variables/",
    "https://github.com/DataDog/datadog-agent/blob/main/comp/core/autodiscovery/providers/config_reader.go",
    "https://github.com/DataDog/datadog-operator/blob/main/internal/controller/datadogagent/object/configmap/configmap.go"
  ],
  fix: "safe",
  *check(cluster2) {
    const broken = yamlTexts(cluster2).flatMap(({ root, name }) => {
      const [problem] = root.tree.problems;
      return problem ? [{ root, name, at: placeOf(root, problem.span), reason: problem.message }] : [];
    });
    for (const { root, name, at: at3, reason: reason2 } of broken) {
      if (broken.some((other) => isAround(other.root, root) && startOf2(other.at) <= startOf2(at3))) continue;
      const bare = textsBelow(root).filter(startsBare);
      const isCause = bare.some((value) => startOf2(value) === startOf2(at3));
      yield { message: `${name} cannot be read as YAML: ${reason2}`, at: at3, subjects: [root], fix: isCause ? quote2(bare) : void 0 };
    }
  }
});
var startOf2 = (place2) => place2.location.span.start;
function isAround(outer, inner) {
  const isSameDocument = outer.tree.region.file === inner.tree.region.file && outer.document.index === inner.document.index;
  return isSameDocument && outer.tree.region.depth < inner.tree.region.depth;
}
function startsBare({ text, location: { file, span } }) {
  return (text ?? "").startsWith("%%") && file.text.startsWith("%%", span.start);
}
var quote2 = (values) => ({
  title: "quote what begins with a template variable",
  edits: values.map((value) => set(value, value.text ?? ""))
});

// src/format.ts
var defineFormat = (format) => format;

// src/model/images.ts
var registries = /* @__PURE__ */ new Set([
  "registry.datadoghq.com",
  "gcr.io/datadoghq",
  "eu.gcr.io/datadoghq",
  "asia.gcr.io/datadoghq",
  "datadoghq.azurecr.io",
  "public.ecr.aws/datadog",
  "docker.io/datadog"
]);
function parseReference(text) {
  const [, name = text, tag, digest] = /^([^@]*?)(?::([^/:@]+))?(?:@(.+))?$/.exec(text) ?? [];
  return { name, tag, digest };
}
function tagIn(at3, { name, tag, digest }) {
  if (tag === void 0 || digest !== void 0) return null;
  return { name: tag, at: at3.part(name.length + 1, name.length + 1 + tag.length) };
}
function tagAt(at3) {
  const name = at3.state === "present" ? at3.text : void 0;
  return name ? { name, at: at3 } : null;
}
function containerImage(container) {
  const at3 = container.at("image");
  if (!at3.string) return [];
  const reference3 = parseReference(at3.string);
  const latest = reference3.tag === void 0 && reference3.digest === void 0 ? { name: "latest", at: at3 } : null;
  return [{ at: at3, tag: tagIn(at3, reference3) ?? latest, fault: null }];
}
function operatorImage(image) {
  const at3 = image.at("name");
  const own = tagAt(image.at("tag"));
  if (!at3.string) return at3.state === "absent" && own ? [{ at: image.at("tag"), tag: own, fault: null }] : [];
  const reference3 = parseReference(at3.string);
  const tag = reference3.tag === void 0 && reference3.digest === void 0 ? own : tagIn(at3, reference3);
  return [{ at: at3, tag, fault: operatorFault(image, reference3) }];
}
function operatorFault(image, { name, tag, digest }) {
  const at3 = image.at("name");
  if (digest !== void 0) return tag === void 0 ? null : { kind: "tag-and-digest", at: at3, meant: named(at3, `${name}@${digest}`) };
  if (tag !== void 0 || !name.includes("/")) return null;
  const own = tagAt(image.at("tag"));
  const base = name.slice(name.lastIndexOf("/") + 1);
  const isPublished = registries.has(name.slice(0, -base.length - 1));
  const isPlain2 = image.at("jmxEnabled").state === "absent" || image.at("jmxEnabled").boolean === false;
  const joined = own && isPlain2 ? named(at3, `${name}:${own.name}`, remove(image.at("tag"))) : null;
  const published = image.at("tag").state === "absent" && isPublished ? named(at3, base) : null;
  return { kind: name.includes(":") ? "port-only" : "no-tag", at: at3, meant: joined ?? published };
}
var named = (at3, name, ...others) => ({ name, edits: [set(at3, name), ...others] });
function chartImage(image, usual) {
  const [repository, digest] = [image.at("repository"), image.at("digest")];
  if (image.kind !== "map" || !saysNothing2(digest)) return [];
  const isName = saysNothing2(repository);
  const at3 = isName ? image.at("name") : repository;
  const tag = tagAt(image.at("tag"));
  if (!at3.string) return at3.state === "absent" && tag ? [{ at: image.at("tag"), tag, fault: null }] : [];
  const fault = addedTag(image, at3) ?? (isName ? null : mereRegistry(image, usual));
  return [{ at: at3, tag, fault }];
}
function addedTag(image, at3) {
  const text = at3.string ?? "";
  const { name, tag, digest } = parseReference(text);
  const part = at3.part(name.length, text.length);
  if (digest !== void 0) return { kind: "digest-and-tag", at: part, meant: named(at3, name, set(image.at("digest"), digest)) };
  if (tag === void 0) return null;
  const moved3 = image.at("tag").state === "absent" ? [set(image.at("tag"), tag)] : [];
  return { kind: "tag-twice", at: part, meant: named(at3, name, ...moved3) };
}
function mereRegistry(image, usual) {
  const at3 = image.at("repository");
  const registry = (at3.string ?? "").replace(/\/$/, "");
  const name = image.at("name").state === "absent" ? usual : image.at("name").string;
  return registries.has(registry) ? { kind: "registry-only", at: at3, meant: name ? named(at3, `${registry}/${name}`) : null } : null;
}
var saysNothing2 = (at3) => at3.state === "absent" || at3.string === "";

// src/model/pod-spec.ts
function readContainer(name, at3, mountsAt) {
  return { name, at: at3, mountsAt, mounts: mountsAt.items.map(readMount), mountsKnown: isKnownList(mountsAt) };
}
function readVolumes(at3) {
  return { at: at3, items: at3.items.map(readVolume), known: isKnownList(at3) };
}
var isKnownList = (at3) => at3.state === "absent" || at3.kind === "seq" && at3.state === "present" && at3.items.every((item) => item.state !== "unknown");
function readMount(at3) {
  const subPath = at3.at("subPathExpr").state === "absent" ? knownText(at3.at("subPath")) : "unknown";
  return {
    at: at3,
    name: knownText(at3.at("name")) ?? "unknown",
    path: withoutSlash(knownText(at3.at("mountPath")) ?? "unknown"),
    subPath: subPath === "" ? null : subPath,
    readOnly: knownBoolean(at3.at("readOnly"), false)
  };
}
function readVolume(at3) {
  return { at: at3, name: knownText(at3.at("name")) ?? "unknown", source: readSource(at3) };
}
function readSource(volume) {
  const kind = ["hostPath", "secret", "configMap", "emptyDir"].find((key) => volume.keys.includes(key));
  if (!kind) return { kind: "other" };
  const at3 = volume.at(kind);
  if (kind === "emptyDir") return { kind };
  if (kind === "hostPath") return { kind, path: withoutSlash(knownText(at3.at("path")) ?? "unknown"), at: at3 };
  const name = knownText(at3.at(kind === "secret" ? "secretName" : "name")) ?? "unknown";
  return { kind, name, items: at3.at("items"), at: at3 };
}
var withoutSlash = (path7) => path7.replace(/(?<=.)\/+$/, "");
var emptyVolumes = /* @__PURE__ */ new Map([
  ["etcd", "disable-etcd-autoconf"],
  ["kube_scheduler", "disable-scheduler-autoconf"],
  ["kube_controller_manager", "disable-controller-manager-autoconf"],
  ["kube_apiserver_metrics", "disable-apiserver-autoconf"]
]);
function hidePackagedFolder(check2, container, volumes) {
  const name = emptyVolumes.get(check2);
  if (name === void 0) return [];
  const mountPath = `/etc/datadog-agent/conf.d/${check2}.d`;
  if (container.mounts.some((mount2) => mount2.name === name || mount2.path === mountPath)) return [];
  const volume = volumes.items.find((item) => item.name === name);
  if (volume && volume.source.kind !== "emptyDir") return [];
  const mount = append(container.mountsAt, { name, mountPath });
  return volume ? [mount] : [mount, append(volumes.at, { name, emptyDir: {} })];
}

// src/formats/agent-manifest.ts
var kinds = /* @__PURE__ */ new Set(["DaemonSet", "Deployment", "StatefulSet"]);
var agent_manifest_default = defineFormat({
  id: "agent-manifest",
  title: "DaemonSet or Deployment of the Agent",
  matches: ({ root }) => kinds.has(root.at("kind").text ?? "") && agentContainer(root) !== void 0,
  read: (document) => {
    const container = agentContainer(document.root);
    return container ? { agents: [readWorkload(document, container)] } : {};
  }
});
var podOf = (root) => root.at("spec", "template", "spec");
function agentContainer(root) {
  const containers = podOf(root).at("containers").items;
  return containers.find((container) => imageKind(container) !== null) ?? containers.find(looksLikeAgent);
}
function looksLikeAgent(container) {
  const name = container.at("name").text ?? "";
  const variables2 = container.at("env").items.map((item) => item.at("name").text ?? "");
  return /^(?:datadog-)?(?:cluster-)?agent$/.test(name) && variables2.some((variable2) => variable2.startsWith("DD_"));
}
function imageKind(container) {
  const image = container.at("image").text ?? "";
  const name = /([^/:@]+)(?:[:@][^/]*)?$/.exec(image)?.[1]?.replace(/^datadog-/, "");
  const command = container.at("command").items.map((item) => item.text ?? "");
  if (!image.includes("datadog") || command.some((word2) => /(?:^|\/)(?:(?:trace|process|security)-agent|system-probe)$/.test(word2)))
    return null;
  return name === "agent" || name === "cluster-agent" ? name : null;
}
function roleOf(root, container) {
  if (imageKind(container) === "cluster-agent" || /cluster-agent$/.test(container.at("name").text ?? "")) return "cluster-agent";
  const runs = (name, value) => container.at("env").items.some((item) => item.at("name").text === name && value.test(item.at("value").text ?? ""));
  const isRunner = runs("DD_CLC_RUNNER_ENABLED", /^true$/) || runs("DD_EXTRA_CONFIG_PROVIDERS", /^clusterchecks$/);
  return isRunner && root.at("kind").text !== "DaemonSet" ? "cluster-checks-runner" : "node-agent";
}
function readWorkload(document, agent) {
  const { root } = document;
  const pod = podOf(root);
  const name = root.at("metadata", "name");
  const volumes = readVolumes(pod.at("volumes"));
  const all = [...pod.at("initContainers").items, ...pod.at("containers").items];
  const initContainers = pod.at("initContainers").items.map(readOne);
  const others = pod.at("containers").items.filter((container) => container !== agent).map(readOne);
  const own = readOne(agent);
  return {
    role: roleOf(root, agent),
    flavour: "manifest",
    at: name.kind === null ? root.at("kind") : name,
    document,
    namespace: knownText(root.at("metadata", "namespace")) ?? "unknown",
    deployed: true,
    hostNetwork: knownBoolean(pod.at("hostNetwork"), false),
    agentContainer: own,
    otherContainers: [...initContainers, ...others],
    volumes,
    images: all.flatMap(containerImage),
    tolerations: pod.at("tolerations"),
    nodeSelector: pod.at("nodeSelector"),
    affinity: pod.at("affinity"),
    ignoredAutoConf: ignoredNames(ignorePlaces(agent), unreadVariables(agent.at("env"))),
    confd: mountedConfd([own, ...initContainers], volumes.items),
    confdKnown: volumes.known && [own, ...initContainers].every((container) => container.mountsKnown),
    useConfigMap: () => [],
    disableAutoConf: (check2) => ignoreByVariable(agent.at("env"), check2)
  };
}
function readOne(container) {
  const name = container.at("name");
  return readContainer(name.text ?? "", name.kind === null ? container : name, container.at("volumeMounts"));
}

// src/model/annotated-pod.ts
function readAnnotatedPod(pod) {
  const spec = pod.at("spec");
  const list = spec.at("containers");
  const containers = list.items.map((container) => readContainer2(pod, container));
  const isWhole = list.state === "present" && list.items.every((item) => item.at("image").kind !== null);
  return { spec, containers, containersKnown: isWhole && containers.every(({ name }) => name !== "unknown") };
}
function readContainer2(pod, container) {
  const nameAt = container.at("name");
  const name = knownText(nameAt) ?? "unknown";
  const given = pod.at("metadata", "annotations", `ad.datadoghq.com/${name}.check.id`).text;
  return { name, nameAt, ids: given === void 0 ? [name] : [name, given], ports: container.at("ports") };
}

// src/model/annotation-fault.ts
function annotationFault(set3) {
  if (set3.legacy && set3.source !== "pod-annotation")
    return { kind: "unseen", at: set3.instances.key, reason: "on a Service the Agent looks at the prefix ad.datadoghq.com only" };
  const payloads = payloadsOf(set3);
  const shape3 = set3.version === "v2" ? [shapeOfChecks] : [shapeOfNames, shapeOfConfigs, shapeOfInstances];
  const shapes2 = payloads.map((payload, index) => {
    const json = soundJson(payload);
    return json ? shape3[index]?.(json) ?? null : null;
  });
  const faults = [...payloads.map(presence), ...payloads.map(syntax), ...shapes2, lengths(payloads)];
  return faults.find((fault) => fault !== null && fault !== "unknown") ?? (faults.includes("unknown") ? "unknown" : null);
}
function soundJson(payload) {
  const json = jsonIn(payload);
  return json?.tree.problems.length === 0 ? json : null;
}
var nameOf3 = ({ pointer }) => pointer.slice(pointer.lastIndexOf(".") + 1);
function presence(payload) {
  if (payload.kind === null)
    return payload.state === "unknown" ? "unknown" : { kind: "incomplete", at: payload, reason: `its ${nameOf3(payload)} are missing` };
  if (payload.text?.trim() === "") return { kind: "incomplete", at: payload, reason: `its ${nameOf3(payload)} are empty` };
  if (jsonIn(payload)) return null;
  if (payload.state === "unknown") return "unknown";
  return { kind: "not-text", at: payload, reason: "the value of an annotation must be a text" };
}
function syntax(payload) {
  const json = jsonIn(payload);
  const [problem] = json?.tree.problems ?? [];
  if (!json || !problem) return null;
  const text = payload.text ?? "";
  const isFilledIn = holdsStructuralTemplate(text) || /[$#]\{/.test(text) || text.charAt(problem.span.start) === "<";
  if (payload.state === "unknown" && isFilledIn) return "unknown";
  return { kind: "json", at: placeOf(json, problem.span), reason: problem.message };
}
var wrong = (at3, reason2) => ({ kind: "shape", at: at3, reason: reason2 });
function eachOf(values, isRight, reason2) {
  const fault = values.find((value) => value.state !== "unknown" && !isRight(value));
  return fault ? wrong(fault, reason2) : null;
}
var isMap3 = ({ kind }) => kind === "map";
var isMapOrMaps = (value) => isMap3(value) || value.kind === "seq" && value.items.every(isMap3);
function shapeOfNames(json) {
  return eachOf([json], ({ kind }) => kind === "seq", "check_names must be a list") ?? eachOf(json.items, isText2, "the name of a check must be a text");
}
var isText2 = (value) => value.string !== void 0;
function shapeOfConfigs(json) {
  const isOne = (value) => isMap3(value) || value.items.length === 1 && value.items.every(isMap3);
  return eachOf([json], ({ kind }) => kind === "seq", "init_configs must be a list") ?? eachOf(json.items, isOne, "each of the init_configs must be an object");
}
function shapeOfInstances(json) {
  return eachOf([json], ({ kind }) => kind === "seq", "instances must be a list") ?? eachOf(json.items, isMapOrMaps, "each of the instances must be an object, or a list of objects");
}
function shapeOfChecks(json) {
  const values = json.keys.map((name) => json.at(name));
  const instances = values.map((value) => value.at("instances")).filter(({ kind }) => kind !== null);
  return eachOf([json], isMap3, "checks must be an object with the names of checks as keys") ?? eachOf(values, isMap3, "the configuration of a check must be an object") ?? eachOf(instances, ({ kind }) => kind === "seq", "instances must be a list") ?? eachOf(
    instances.flatMap(({ items }) => items),
    isMap3,
    "each of the instances must be an object"
  );
}
function lengths([names4, ...others]) {
  const count2 = names4 && soundJson(names4)?.items.length;
  for (const other of others) {
    const json = soundJson(other);
    if (count2 === void 0 || json?.kind !== "seq" || json.items.length === count2) continue;
    return { kind: "lengths", at: other, reason: `check_names has ${count2} items, ${nameOf3(other)} ${json.items.length}` };
  }
  return null;
}

// src/model/services.ts
function readService(document) {
  const { root } = document;
  const spec = root.at("spec");
  const name = root.at("metadata", "name");
  const clusterIP = knownText(spec.at("clusterIP"));
  const needsPorts = clusterIP !== "None" && spec.at("type").text !== "ExternalName";
  const isWhole = spec.kind === "map" && (spec.at("ports").kind === "seq" || !needsPorts);
  return {
    document,
    name: knownText(name) ?? "unknown",
    namespace: knownText(root.at("metadata", "namespace")),
    at: name.kind === null ? root.at("kind") : name,
    ports: isWhole ? readPorts(spec.at("ports")) : "unknown",
    headless: isWhole && clusterIP !== "unknown" ? clusterIP === "None" : "unknown",
    selectsPods: isWhole ? selects2(spec) : "unknown"
  };
}
function readPorts(list) {
  if (list.state === "unknown" || list.items.some((item) => item.state !== "present")) return "unknown";
  return list.items.map((at3) => {
    const port = at3.at("port").number ?? "unknown";
    const target = at3.at("targetPort");
    const targetPort = target.state === "absent" ? port : target.state === "present" ? target.number ?? target.string ?? "unknown" : "unknown";
    return { at: at3, name: knownText(at3.at("name")), port, targetPort };
  });
}
function selects2(spec) {
  const selector = spec.at("selector");
  if (selector.state === "unknown" || selector.kind === "scalar") return "unknown";
  return selector.keys.length > 0 && spec.at("type").text !== "ExternalName";
}

// src/model/annotation-sets.ts
function annotationSets(document) {
  const owners = ownersIn(document).filter(({ annotations: annotations2 }) => annotations2.kind === "map");
  return owners.flatMap((owner) => idsOf(owner).flatMap((id) => readSet(document, owner, id) ?? []));
}
function ownersIn({ root }) {
  const kind = root.at("kind");
  const own = root.at("metadata", "annotations");
  if (kind.text === "Service") return [{ annotations: own, isService: true, pod: null }];
  if (kind.kind === null) return [own, root.at("annotations")].map((annotations2) => ({ annotations: annotations2, isService: true, pod: root }));
  const pods = kind.text === "Pod" ? [root] : [root.at("spec", "template"), root.at("spec", "jobTemplate", "spec", "template")];
  return pods.map((pod) => ({ annotations: pod.at("metadata", "annotations"), isService: false, pod }));
}
var ofServices = /* @__PURE__ */ new Map([
  ["service", "service-annotation"],
  ["endpoints", "endpoints-annotation"]
]);
function idsOf({ annotations: annotations2, pod }) {
  const key = /^(?:ad|service-discovery)\.datadoghq\.com\/(.+)\.(?:checks|check_names|init_configs|instances)$/;
  const ids = annotations2.keys.flatMap((name) => key.exec(name)?.[1] ?? []);
  return [...new Set(ids)].filter((id) => pod !== null || ofServices.has(id));
}
function arraysUnder({ annotations: annotations2 }, prefix) {
  const at3 = (key) => annotations2.at(`${prefix}.${key}`);
  return { checkNames: at3("check_names"), initConfigs: at3("init_configs"), instances: at3("instances") };
}
var written2 = (arrays) => Object.values(arrays).filter(({ kind }) => kind !== null);
function readSet(document, owner, id) {
  const source = owner.isService && ofServices.get(id) || "pod-annotation";
  const arrays = arraysUnder(owner, `ad.datadoghq.com/${id}`);
  const old = arraysUnder(owner, `service-discovery.datadoghq.com/${id}`);
  const checks = owner.annotations.at(`ad.datadoghq.com/${id}.checks`);
  const version3 = checks.kind === null ? "v1" : "v2";
  const legacy = version3 === "v1" && written2(arrays).length === 0;
  const base = {
    document,
    id,
    source,
    annotations: owner.annotations,
    service: source === "pod-annotation" ? null : readService(document),
    pod: source === "pod-annotation" && owner.pod ? readAnnotatedPod(owner.pod) : null,
    version: version3,
    legacy,
    checks,
    ...legacy ? old : arrays,
    resolve: owner.annotations.at(`ad.datadoghq.com/${id}.resolve`),
    overruled: [...version3 === "v2" ? written2(arrays) : [], ...legacy ? [] : written2(old)]
  };
  const names4 = namesIn2(version3 === "v2" ? checks : base.checkNames);
  const meant3 = meantBy({ ...base, names: names4 });
  return meant3.length === 0 ? null : { ...base, names: names4, meant: meant3, fault: annotationFault(base) };
}
function namesIn2(payload) {
  const value = jsonIn(payload) ?? payload;
  const names4 = [
    ...value.keys.map((name) => ({ name, at: value.at(name).key })),
    ...value.items.flatMap((item) => item.text === void 0 ? [] : [{ name: item.text, at: item }])
  ];
  const isBroken2 = value !== payload && value.tree.problems.length > 0;
  if (!isBroken2 || names4.some(({ name }) => meaning(name) !== null)) return names4;
  const looks = (payload.text ?? "").matchAll(/[\w.-]+(?=["'\u201d]?\s*(?:[,\]}]|:\s*[{[]|$))/g);
  return [...looks].map(({ 0: name, index }) => ({ name, at: payload.part(index, index + name.length) }));
}
var meaning = (name) => componentOf(nearMiss(name) ?? name);
function meantBy({ names: names4, ...set3 }) {
  const payload = set3.version === "v2" ? set3.checks : set3.checkNames;
  const isNameless = payload.kind === null || payload.text?.trim() === "";
  if (!isNameless) return [...new Set(names4.flatMap(({ name }) => meaning(name) ?? []))];
  const ports2 = [...(set3.instances.text ?? "").matchAll(/:(\d+)(?=[/"])/g)].flatMap(([, port]) => portOwner(Number(port)) ?? []);
  const object = set3.service ? set3.service.name : set3.id;
  const named3 = object === "kubernetes" ? "apiserver" : meaning(object);
  return ports2.length > 0 ? [...new Set(ports2)] : named3 === null ? [] : [named3];
}

// src/formats/annotated-workload.ts
var annotated_workload_default = defineFormat({
  id: "annotated-workload",
  title: "Service, Pod or Pod template whose annotations configure checks",
  matches: (document) => annotationSets(document).length > 0,
  read: (document) => ({ annotations: annotationSets(document) })
});

// src/model/stated-versions.ts
var versionAt = (of, at3) => at3.state === "present" && at3.text !== void 0 ? stated(of, at3.text, at3) : [];
function stated(of, text, at3) {
  const numbers = parseVersion(text);
  return numbers ? [{ of, version: { text, numbers, origin: "file", from: fileAndLine(at3.location) } }] : [];
}
var agentVersions = (agents) => agents.filter(({ role }) => role === "node-agent").flatMap(({ images }) => images).flatMap(({ at: at3, tag }) => tag && (at3 === tag.at || isAgent(at3.text ?? "")) ? stated("agent", tag.name, tag.at) : []);
var isAgent = (image) => /(?:^|\/)(?:datadog-)?agent(?:[:@]|$)/.test(image);
function settled(all) {
  const kinds2 = [...new Set(all.map(({ of }) => of))];
  const groups = kinds2.map((kind) => all.filter(({ of }) => of === kind));
  const agreed2 = groups.flatMap((group) => {
    const exact = group.reduce((a, b) => b.version.numbers.length > a.version.numbers.length ? b : a);
    return group.every(({ version: version3 }) => agree(version3, exact.version)) ? [exact] : [];
  });
  return {
    versions: Object.fromEntries(agreed2.map(({ of, version: version3 }) => [of, version3])),
    conflicts: groups.filter((group) => !agreed2.some((one) => group.includes(one)))
  };
}
var agree = (vague, exact) => vague.numbers.every((number2, index) => number2 === exact.numbers[index]);

// src/formats/chart-reference.ts
var chart_reference_default = defineFormat({
  id: "chart-reference",
  title: "What installs the Helm chart datadog",
  matches: ({ root }) => references(root).length > 0,
  read: ({ root }) => ({ versions: references(root).flatMap(({ version: version3 }) => versionAt("chart", version3)) })
});
var references = (root) => charts(root).filter(({ chart }) => /(?:^|\/)datadog$/.test(chart.string ?? ""));
function charts(root) {
  const spec = root.at("spec");
  switch (root.at("kind").text) {
    case "HelmRelease":
      return [
        { chart: spec.at("chart", "spec", "chart"), version: spec.at("chart", "spec", "version") },
        { chart: spec.at("chart", "name"), version: spec.at("chart", "version") }
      ];
    case "HelmChart":
      return [{ chart: spec.at("chart"), version: spec.at("version") }];
    case "Application":
      return sources(spec);
    case "ApplicationSet":
      return sources(spec.at("template", "spec"));
    case void 0:
      return [
        ...root.at("dependencies").items.map((one) => ({ chart: one.at("name"), version: one.at("version") })),
        ...root.at("releases").items.map((one) => ({ chart: one.at("chart"), version: one.at("version") }))
      ];
    default:
      return [];
  }
}
var sources = (spec) => [spec.at("source"), ...spec.at("sources").items].map((source) => ({ chart: source.at("chart"), version: source.at("targetRevision") }));

// src/formats/confd-file.ts
var confd_file_default = defineFormat({
  id: "confd-file",
  title: "Check file",
  matches: ({ root, file }) => {
    const keys2 = root.keys;
    if (keys2.includes("apiVersion") || keys2.includes("kind") || root.at("instances").kind !== "seq") return false;
    const hasCompany = ["init_config", "ad_identifiers", "advanced_ad_identifiers", "cluster_check"].some((key) => keys2.includes(key));
    return hasCompany && checkNameOf(file.path, root) !== null;
  },
  read: ({ root, file }) => {
    const name = checkNameOf(file.path, root);
    return name === null ? {} : { checkFiles: [{ name, file: root }] };
  }
});
function checkNameOf(path7, root) {
  const { check: check2, fileName: fileName2 } = checkFile(path7.split("/").slice(-2).join("/"), false);
  const stem = fileName2.replace(/\..*$/, "");
  const named3 = [check2, stem].find((name) => componentOf(name) !== null || nearMiss(name) !== null);
  if (named3 !== void 0) return named3;
  return /\.d\/[^/]+$/.test(path7) || ofOtherChecks.has(stem) ? null : identifiedCheck(root) ?? aimedCheck(root);
}
var ofOtherChecks = /* @__PURE__ */ new Set(["openmetrics", "prometheus", "http_check", "tcp_check", "tls"]);
function identifiedCheck(root) {
  const names4 = root.at("ad_identifiers").items.map((item) => item.text ?? "");
  const found = names4.map((name) => componentOf(name) === null ? nearMiss(name) : name).find((name) => name !== null);
  return found ?? null;
}
var ports = /* @__PURE__ */ new Map([
  ["2379", checkNames.etcd],
  ["2381", checkNames.etcd],
  ["10251", checkNames.scheduler],
  ["10259", checkNames.scheduler],
  ["10252", checkNames["controller-manager"]],
  ["10257", checkNames["controller-manager"]]
]);
function aimedCheck(root) {
  const urls = root.at("instances").items.map((instance) => instance.at("prometheus_url").text ?? "");
  const found = urls.map((url) => ports.get(/:(\d+)(?:\/|$)/.exec(url)?.[1] ?? "")).find((name) => name !== void 0);
  return found ?? null;
}

// src/formats/config-map.ts
var config_map_default = defineFormat({
  id: "config-map",
  title: "ConfigMap with check files",
  matches: ({ root }) => root.at("kind").text === "ConfigMap" && root.at("apiVersion").text === "v1" && !root.at("data").keys.includes("ClusterConfiguration"),
  read: (document) => {
    const { root } = document;
    const nameAt = root.at("metadata", "name");
    const namespace = knownText(root.at("metadata", "namespace"));
    return { configMaps: [{ document, name: knownText(nameAt) ?? "unknown", nameAt, namespace, data: root.at("data") }] };
  }
});

// src/formats/datadog-agent.ts
var components3 = [
  { key: "nodeAgent", role: "node-agent", container: "agent" },
  { key: "clusterAgent", role: "cluster-agent", container: "cluster-agent" },
  { key: "clusterChecksRunner", role: "cluster-checks-runner", container: "agent" }
];
var datadog_agent_default = defineFormat({
  id: "datadog-agent",
  title: "DatadogAgent resource of the Datadog Operator",
  matches: ({ root }) => {
    if (root.at("kind").text === "DatadogAgent") return (root.at("apiVersion").text ?? "").startsWith("datadoghq.com/");
    const overrides = root.at("spec", "override").keys;
    return root.at("kind").kind === null && components3.some(({ key }) => overrides.includes(key));
  },
  // Without `global` the Operator refuses to reconcile, so this can't be the whole resource.
  extent: ({ root }) => root.keys.includes("kind") && root.at("spec").keys.includes("global") ? "whole" : "part",
  read: (document) => {
    const { root } = document;
    if (root.at("apiVersion").text === "datadoghq.com/v1alpha1") return {};
    const clusterName = root.at("spec", "global", "clusterName").string;
    const agents = components3.map((component) => readComponent(document, component));
    return {
      agents,
      clusterChecks: readClusterChecks(root.at("spec"), agents),
      ...clusterName && { clusterName }
    };
  }
});
function readComponent(document, component) {
  const spec = document.root.at("spec");
  const { role } = component;
  const override = spec.at("override", component.key);
  const name = document.root.at("metadata", "name");
  const at3 = override.kind !== null ? override.key : name.kind !== null ? name : document.root.at("kind");
  const containers = readContainers(override, at3);
  const single = role === "node-agent" && spec.at("global", "containerStrategy").text === "single";
  const agentName = single ? "unprivileged-single-agent" : component.container;
  const agentContainer2 = containers.find((container) => container.name === agentName) ?? readContainer(agentName, at3, override.at("containers", agentName, "volumeMounts"));
  const volumes = readVolumes(override.at("volumes"));
  const environments = [override.at("containers", agentName), override, spec.at("global")];
  return {
    role,
    flavour: "operator",
    at: at3,
    document,
    namespace: knownText(document.root.at("metadata", "namespace")) ?? "unknown",
    deployed: isDeployed(spec, role),
    hostNetwork: knownBoolean(override.at("hostNetwork"), false),
    agentContainer: agentContainer2,
    otherContainers: containers.filter((container) => container !== agentContainer2),
    volumes,
    images: operatorImage(override.at("image")),
    tolerations: override.at("tolerations"),
    nodeSelector: override.at("nodeSelector"),
    affinity: override.at("affinity"),
    ignoredAutoConf: ignoredNames(
      [...environments.flatMap(ignorePlaces), ...configuredIgnores(override)],
      environments.flatMap((owner) => unreadVariables(owner.at("env")))
    ),
    confd: readConfd(override.at("extraConfd"), role),
    confdKnown: override.at("extraConfd").state !== "unknown",
    useConfigMap: (configMap) => override.at("extraConfd").state === "absent" ? [set(override.at("extraConfd", "configMap", "name"), configMap)] : [],
    disableAutoConf: (check2) => role === "cluster-agent" ? [] : hidePackagedFolder(check2, agentContainer2, volumes)
  };
}
var readContainers = (override, at3) => override.at("containers").keys.map((name) => {
  const container = override.at("containers", name);
  return readContainer(name, container.kind === null ? at3 : container.key, container.at("volumeMounts"));
});
function isDeployed(spec, role) {
  const { clusterAgent: clusterAgent2, clusterChecks, runners: runners2, runner } = switchesOf(spec);
  if (role === "cluster-checks-runner") return allHold([clusterChecks, runners2, runner]);
  return role === "cluster-agent" ? clusterAgent2.holds : enabled(spec, "nodeAgent").holds;
}
var enabled = (spec, component) => readSwitch(spec.at("override", component, "disabled"), { wanted: false, byDefault: false });
function switchesOf(spec) {
  const feature = spec.at("features", "clusterChecks");
  return {
    clusterAgent: enabled(spec, "clusterAgent"),
    clusterChecks: readSwitch(feature.at("enabled"), { wanted: true, byDefault: true }),
    runners: readSwitch(feature.at("useClusterChecksRunners"), { wanted: true, byDefault: false }),
    runner: enabled(spec, "clusterChecksRunner")
  };
}
function readClusterChecks(spec, agents) {
  const { clusterAgent: clusterAgent2, clusterChecks, runners: runners2, runner: own } = switchesOf(spec);
  const override = spec.at("override", "clusterChecksRunner");
  const switches2 = [clusterAgent2, clusterChecks];
  return agents.filter(({ role }) => role === "cluster-checks-runner").map((runner) => ({
    document: runner.document,
    enabled: allHold(switches2),
    switches: switches2,
    runner,
    runnerSwitches: [runners2, own],
    runnerSettings: written(override.keys.filter((key) => key !== "disabled").map((key) => override.at(key))),
    byNodeAgents: runners2.holds === "unknown" ? "unknown" : !runners2.holds
  }));
}
function configuredIgnores(override) {
  const file = override.at("customConfigurations", "datadog.yaml");
  const text = file.at("configData");
  return [text.kind === "scalar" ? text.embedded.at("ignore_autoconf") : text, file.at("configMap")];
}
function readConfd(extraConfd, role) {
  const map3 = extraConfd.at("configDataMap");
  const configMap = extraConfd.at("configMap");
  const isRunner = role === "cluster-checks-runner";
  const referenced = configMap.kind !== null;
  const sources2 = [];
  if (referenced) {
    const name = configMap.at("name");
    const source = { ...inlineConfd(name), kind: "config-map", items: configMap.at("items"), ineffective: isRunner };
    sources2.push({ ...source, configMap: knownText(name) ?? "unknown" });
  }
  if (map3.kind !== null) sources2.push({ ...inlineConfd(map3), ineffective: isRunner || referenced });
  return sources2;
}

// src/formats/eksctl.ts
var eksctl_default = defineFormat({
  id: "eksctl",
  title: "Configuration of eksctl",
  matches: ({ root }) => (root.at("apiVersion").text ?? "").startsWith("eksctl.io/") && root.at("kind").text === "ClusterConfig",
  read: ({ root }) => {
    const clusterName = root.at("metadata", "name").string;
    return { versions: versionAt("kubernetes", root.at("metadata", "version")), ...clusterName && { clusterName } };
  }
});

// src/model/chart.ts
function isFirstChart(values) {
  if (values.keys.includes("agents")) return false;
  const hasWorkload = ["daemonset", "deployment", "clusterchecksDeployment"].some((key) => values.at(key).kind === "map");
  const datadog = values.at("datadog").keys;
  return hasWorkload || datadog.includes("volumes") || datadog.includes("volumeMounts");
}
function readChart(document, values) {
  return [nodeAgent(document, values), clusterAgent(document, values), clusterChecksRunner(document, values)];
}
function nodeAgent(document, values) {
  const datadog = values.at("datadog");
  const section = values.at("agents");
  const base = workload({ document, values, section, role: "node-agent", agentName: "agent" });
  const initContainers = section.at("containers", "initContainers");
  const initConfig = readContainer("init-config", keyOf(initContainers, base.at), initContainers.at("volumeMounts"));
  const inline = [datadog.at("confd"), datadog.at("autoconf")].filter((map3) => map3.kind === "map").map((map3) => inlineConfd(map3));
  const container = section.at("containers", "agent");
  const list = datadog.at("ignoreAutoConfig");
  const ignored = ignoredNames(
    [list, ...ignorePlaces(datadog), ...ignorePlaces(container), section.at("customAgentConfig", "ignore_autoconf")],
    [
      ...unreadLists(list, datadog, { "": values, "agents.": section, "agents.containers.agent.": container }),
      ...[datadog, container].flatMap((owner) => unreadVariables(owner.at("env")))
    ]
  );
  return {
    ...base,
    deployed: writtenBoolean(section.at("enabled"), true),
    hostNetwork: knownBoolean(section.at("useHostNetwork"), false),
    otherContainers: [initConfig],
    ignoredAutoConf: ignored,
    confd: [...inline, ...mountedConfd([initConfig, base.agentContainer], base.volumes.items)],
    confdKnown: base.volumes.known && datadog.at("confd").state !== "unknown",
    disableAutoConf: (check2) => {
      if (ignoreEntry(container.at("env"))) return ignoreByVariable(container.at("env"), check2);
      const kept = list.kind === null ? ignorePlaces(datadog).flatMap(namesIn) : [];
      return [.../* @__PURE__ */ new Set([...kept.map(({ name }) => name), check2])].map((name) => append(list, name));
    }
  };
}
function clusterAgent(document, values) {
  const section = values.at("clusterAgent");
  const base = workload({ document, values, section, role: "cluster-agent", agentName: "cluster-agent" });
  const inline = section.at("confd").kind === "map" ? [inlineConfd(section.at("confd"))] : [];
  const folders = section.at("advancedConfd");
  const advanced = folders.keys.map((folder) => inlineConfd(folders.at(folder), folder));
  return {
    ...base,
    hostNetwork: knownBoolean(section.at("useHostNetwork"), false),
    deployed: writtenBoolean(section.at("enabled"), true),
    confd: [...inline, ...advanced, ...mountedConfd([base.agentContainer], base.volumes.items)],
    confdKnown: base.volumes.known && section.at("confd").state !== "unknown" && folders.state !== "unknown"
  };
}
function clusterChecksRunner(document, values) {
  const datadog = values.at("datadog");
  const section = values.at("clusterChecksRunner");
  const base = workload({ document, values, section, role: "cluster-checks-runner", agentName: "agent" });
  const { clusterAgent: dispatcher, clusterChecks, runner } = switchesOf2(values);
  const borrowed = ["kubeStateMetricsCore", "orchestratorExplorer"].map(
    (feature) => knownBoolean(datadog.at(feature, "useClusterCheckRunners"), false)
  );
  return {
    ...base,
    deployed: both(dispatcher.holds, either(both(clusterChecks.holds, runner.holds), ...borrowed)),
    // The list in `datadog.ignoreAutoConfig` doesn't reach this pod.
    ignoredAutoConf: ignoredNames([...ignorePlaces(datadog), ...ignorePlaces(section)]),
    disableAutoConf: (check2) => hidePackagedFolder(check2, base.agentContainer, base.volumes)
  };
}
function switchesOf2(values) {
  const on = (at3, byDefault) => readSwitch(at3, { wanted: true, byDefault });
  return {
    clusterAgent: on(values.at("clusterAgent", "enabled"), true),
    clusterChecks: on(values.at("datadog", "clusterChecks", "enabled"), true),
    runner: on(values.at("clusterChecksRunner", "enabled"), false)
  };
}
function chartClusterChecks(values, agents) {
  const own = switchesOf2(values);
  const isOthers = values.at("existingClusterAgent", "join").boolean === true;
  const switches2 = isOthers ? [own.clusterChecks] : [own.clusterAgent, own.clusterChecks];
  const section = values.at("clusterChecksRunner");
  return agents.filter(({ role }) => role === "cluster-checks-runner").map((runner) => ({
    document: runner.document,
    enabled: allHold(switches2),
    switches: switches2,
    runner,
    runnerSwitches: [own.runner],
    runnerSettings: written([section.at("volumes"), section.at("volumeMounts")]),
    byNodeAgents: own.runner.holds === "unknown" ? "unknown" : !own.runner.holds
  }));
}
function workload({ document, values, section, role, agentName }) {
  const at3 = keyOf(section, keyOf(values.at("datadog"), values));
  return {
    role,
    flavour: "helm",
    at: at3,
    document,
    namespace: "unknown",
    deployed: false,
    hostNetwork: false,
    agentContainer: readContainer(agentName, at3, section.at("volumeMounts")),
    otherContainers: [],
    volumes: readVolumes(section.at("volumes")),
    images: chartImage(section.at("image"), agentName),
    tolerations: section.at("tolerations"),
    nodeSelector: section.at("nodeSelector"),
    affinity: section.at("affinity"),
    ignoredAutoConf: ignoredNames([]),
    confd: [],
    confdKnown: true,
    // The chart takes check files in its values only.
    useConfigMap: () => [],
    disableAutoConf: () => []
  };
}
var keyOf = (section, otherwise) => section.kind === null ? otherwise : section.key;

// src/formats/helm-values.ts
var ownKeys = ["clusterAgent", "clusterChecksRunner", "existingClusterAgent"];
var datadogKeys = /* @__PURE__ */ new Set([
  ...["apiKeyExistingSecret", "appKeyExistingSecret", "autoconf", "clusterChecks", "clusterName", "collectEvents", "confd", "envDict"],
  ...["ignoreAutoConfig", "kubelet", "kubeStateMetricsCore", "kubeStateMetricsEnabled", "leaderElection", "orchestratorExplorer"],
  ...["processAgent", "prometheusScrape", "securityAgent", "systemProbe", "volumeMounts", "volumes"]
]);
var agentsKeys = /* @__PURE__ */ new Set([
  ...["containers", "customAgentConfig", "podSecurity", "useConfigMap", "useHostNetwork", "volumeMounts", "volumes"]
]);
var helm_values_default = defineFormat({
  id: "helm-values",
  title: "Values of the Helm chart datadog",
  matches: ({ root }) => !root.keys.includes("apiVersion") && !root.keys.includes("kind") && chartValues(root) !== null,
  extent: ({ root }) => {
    const values = chartValues(root) ?? root;
    if (!values.keys.includes("datadog")) return "part";
    const keys2 = values.at("datadog").keys;
    return keys2.includes("apiKey") || keys2.includes("apiKeyExistingSecret") ? "whole" : "overlay";
  },
  read: (document) => {
    const values = chartValues(document.root);
    if (!values || isFirstChart(values)) return {};
    const clusterName = values.at("datadog", "clusterName").string;
    const agents = readChart(document, values);
    return { agents, clusterChecks: chartClusterChecks(values, agents), ...clusterName && { clusterName } };
  }
});
function chartValues(root) {
  if (holdsChart(root)) return root;
  return root.keys.map((key) => root.at(key)).find(holdsChart) ?? null;
}
function holdsChart(values) {
  const isMap4 = (key) => values.at(key).kind === "map";
  return values.at("datadog").keys.some((key) => datadogKeys.has(key)) || ownKeys.some(isMap4) || values.at("agents").keys.some((key) => agentsKeys.has(key));
}

// src/model/flags.ts
function readExtraArgs(at3, shape3) {
  const written4 = at3.kind === "seq" ? "list" : at3.kind === "map" ? "map" : shape3;
  const flags = written4 === "list" ? at3.items.flatMap(listedFlag) : at3.keys.map((name) => mappedFlag(name, at3.at(name)));
  const readable = at3.kind === "map" || at3.items.every((item) => item.kind === "map" && item.at("name").state === "present");
  return {
    flags,
    known: at3.state === "absent" || at3.state === "present" && at3.kind !== "scalar" && readable,
    setFlag: (name, value) => {
      if (written4 === "map") return [set(at3.at(name), value)];
      const item = at3.items.findLast((candidate) => candidate.at("name").text === name);
      return [item ? set(item.at("value"), value) : append(at3, { name, value })];
    },
    dropFlag: (name) => flags.filter((flag) => flag.name === name).map(({ entry }) => remove(entry))
  };
}
var mappedFlag = (name, at3) => ({ name, value: knownText(at3) ?? "", ...placed(at3), nameAt: at3.key, entry: at3 });
var placed = (at3) => ({ at: at3, part: (start, end2) => at3.part(start, end2) });
function listedFlag(item) {
  const name = item.at("name");
  const at3 = item.at("value");
  return name.state === "present" && name.text !== void 0 ? [{ name: name.text, value: knownText(at3) ?? "", ...placed(at3), nameAt: name, entry: item }] : [];
}
function readCommand(lists, flagsAt) {
  const words4 = lists.flatMap((list) => list.items);
  if (words4.some(isShellText)) return { flags: [], known: false, setFlag: () => [], dropFlag: () => [] };
  const found = words4.flatMap((word2, index) => commandFlag(word2, words4[index + 1]));
  return {
    flags: found.map(({ flag }) => flag),
    known: lists.every((list) => list.state !== "unknown") && words4.every(isReadable),
    setFlag: (name, value) => {
      const own = found.findLast(({ flag }) => flag.name === name);
      if (!own) return [append(flagsAt, `--${name}=${value}`)];
      return [own.valueItem ? set(own.valueItem, value) : set(own.flag.entry, `--${name}=${value}`)];
    },
    dropFlag: (name) => {
      const own = found.filter(({ flag }) => flag.name === name);
      return own.flatMap(({ flag, valueItem }) => [flag.entry, ...valueItem ? [valueItem] : []].map(remove));
    }
  };
}
function commandFlag(word2, next) {
  const match = /^--?([A-Za-z][\w.-]+|v)(=)?/.exec(word2.text ?? "");
  const name = match?.[1];
  if (!match || name === void 0) return [];
  const dashes = match[0].indexOf(name);
  const end2 = word2.text?.length ?? 0;
  const base = { name, nameAt: word2.part(dashes, dashes + name.length), entry: word2 };
  if (match[2]) {
    const value = word2.state === "present" ? (word2.text ?? "").slice(match[0].length) : "unknown";
    const part = (from, to) => word2.part(from + match[0].length, to + match[0].length);
    return [{ flag: { ...base, value, at: word2.part(match[0].length, end2), part }, valueItem: null }];
  }
  const takesNext = next?.text !== void 0 && !next.text.startsWith("-");
  return takesNext ? [{ flag: { ...base, value: knownText(next) ?? "unknown", ...placed(next) }, valueItem: next }] : [{ flag: { ...base, value: "true", at: word2, part: () => word2 }, valueItem: null }];
}
var isReadable = (word2) => word2.state === "present" || commandFlag(word2, void 0).length > 0;
var isShellText = (word2) => /\s--?[a-z]/.test(word2.text ?? "");

// src/formats/kubeadm.ts
var sections = [
  { component: "apiserver", path: ["apiServer"] },
  { component: "controller-manager", path: ["controllerManager"] },
  { component: "scheduler", path: ["scheduler"] },
  { component: "etcd", path: ["etcd", "local"] }
];
var kubeadm_default = defineFormat({
  id: "kubeadm",
  title: "kubeadm configuration",
  matches: ({ root }) => {
    if ((root.at("apiVersion").text ?? "").startsWith("kubeadm.k8s.io/")) return true;
    return root.at("kind").text === "ConfigMap" && root.at("data").keys.includes("ClusterConfiguration");
  },
  read: (document) => {
    const { root } = document;
    const configuration3 = root.at("kind").text === "ConfigMap" ? root.at("data", "ClusterConfiguration").embedded : root;
    if (configuration3.at("kind").text !== "ClusterConfiguration") return {};
    const clusterName = configuration3.at("clusterName").string;
    return {
      controlPlane: readSections(document, configuration3),
      // The name that kubeadm gives when none is given tells no cluster from another.
      ...clusterName && clusterName !== "kubernetes" && { clusterName },
      versions: kubernetesVersion(configuration3.at("kubernetesVersion"))
    };
  }
});
function readSections(document, configuration3) {
  const external = configuration3.at("etcd", "external").kind !== null;
  return sections.filter(({ component }) => component !== "etcd" || !external).map(({ component, path: path7 }) => {
    const section = configuration3.at(...path7);
    const flagsAt = section.at("extraArgs");
    const shape3 = /\/v1(?:alpha\d|beta[123])$/.test(configuration3.at("apiVersion").text ?? "") ? "map" : "list";
    const isWritten2 = configuration3.at(...path7.slice(0, -1)).keys.includes(path7.at(-1) ?? "");
    const at3 = isWritten2 ? section.key : configuration3.at("kind");
    const base = { component, document, at: at3, configuration: configuration3, flagsAt, origin: "cluster-configuration", shape: shape3 };
    return { ...base, ...readExtraArgs(flagsAt, shape3) };
  });
}
var kubernetesVersion = (at3) => at3.state === "present" && at3.text !== void 0 ? stated("kubernetes", at3.text.replace(/^(?:stable|latest)-/, ""), at3) : [];

// src/formats/operator-manifest.ts
var operator_manifest_default = defineFormat({
  id: "operator-manifest",
  title: "Deployment of the Datadog Operator",
  matches: ({ root }) => root.at("kind").text === "Deployment" && operators(root).length > 0,
  read: ({ root }) => ({
    versions: operators(root).flatMap((image) => {
      const [, tag] = operatorImage2.exec(image.string ?? "") ?? [];
      return tag === void 0 ? [] : stated("operator", tag, image);
    })
  })
});
var operatorImage2 = /datadog.*\/(?:datadog-)?operator(?::([^@/]+))?(?:@.*)?$/;
var operators = (root) => root.at("spec", "template", "spec", "containers").items.map((container) => container.at("image")).filter(({ string: string2 = "" }) => operatorImage2.test(string2));

// src/formats/secret.ts
var secret_default = defineFormat({
  id: "secret",
  title: "Secret",
  matches: ({ root }) => root.at("kind").text === "Secret" && root.at("apiVersion").text === "v1",
  read: (document) => {
    const { root } = document;
    const maps = [root.at("data"), root.at("stringData")];
    if (maps.some((map3) => map3.state === "unknown")) return {};
    const name = knownText(root.at("metadata", "name")) ?? "unknown";
    const namespace = knownText(root.at("metadata", "namespace"));
    return { secrets: [{ document, name, namespace, keys: maps.flatMap((map3) => map3.keys) }] };
  }
});

// src/formats/service.ts
var service_default = defineFormat({
  id: "service",
  title: "Service",
  matches: ({ root }) => root.at("kind").text === "Service" && root.at("apiVersion").text === "v1",
  read: (document) => ({ services: [readService(document)] })
});

// src/formats/static-pod.ts
var programs = /* @__PURE__ */ new Map([
  ["kube-apiserver", "apiserver"],
  ["kube-controller-manager", "controller-manager"],
  ["kube-scheduler", "scheduler"],
  ["etcd", "etcd"]
]);
var static_pod_default = defineFormat({
  id: "static-pod",
  title: "Static pod of a control-plane component",
  matches: ({ root }) => {
    if (root.at("kind").text !== "Pod" || root.at("spec", "hostNetwork").boolean !== true) return false;
    const namespace = root.at("metadata", "namespace").text ?? "kube-system";
    return namespace === "kube-system" && componentContainers(root).length > 0;
  },
  read: (document) => ({ controlPlane: componentContainers(document.root).map((found) => readSettings(document, found)) })
});
function componentContainers(root) {
  return root.at("spec", "containers").items.flatMap((container) => {
    const component = programs.get(programOf(container));
    return component ? [{ container, component }] : [];
  });
}
function programOf(container) {
  const [first, ...rest] = [...container.at("command").items, ...container.at("args").items].map((item) => item.text ?? "");
  const program = nameOf4(first ?? "");
  if (programs.has(program)) return program;
  if (/^(?:ba|da|a)?sh$/.test(program)) {
    const words4 = rest.join(" ").split(/\s+/).map(nameOf4);
    return words4.find((word2) => programs.has(word2)) ?? "";
  }
  return container.at("command").items.length === 0 ? container.at("name").text ?? "" : "";
}
var nameOf4 = (path7) => path7.slice(path7.lastIndexOf("/") + 1);
function readSettings(document, { container, component }) {
  const lists = [container.at("command"), container.at("args")];
  const flagsAt = lists.find((list) => list.items.some((item) => item.text?.startsWith("--"))) ?? container.at("command");
  const name = container.at("name");
  return {
    component,
    document,
    at: name.kind === null ? container : name,
    configuration: document.root,
    flagsAt,
    origin: "static-pod",
    shape: "command",
    ...readCommand(lists, flagsAt)
  };
}

// src/reporter.ts
var defineReporter = (reporter) => reporter;
function repositoryPath(path7, { folder }) {
  let [above, below2] = [folder, path7];
  while (above !== "" && below2.startsWith("../")) [above, below2] = [above.replace(/[^/]*\/$/, ""), below2.slice(3)];
  return above + below2;
}

// src/first-line.ts
function firstLine({ path: path7, start, end: end2 }, { sources: sources2 }) {
  const { line, column } = start;
  if (end2.line === line) return { line, column, endColumn: end2.column };
  const source = sources2.get(path7);
  if (!source) throw new Error(`a finding in ${path7}, which was not read`);
  return { line, column, endColumn: column + Math.max(0, source.lineSpan(line).end - start.offset) };
}

// src/reporters/github/command.ts
var commands = { error: "error", warning: "warning", info: "notice" };
function annotation(finding, { title: title3, lines }, { report, style }) {
  const { line, column, endColumn } = firstLine(finding, report);
  const properties = Object.entries({
    file: repositoryPath(finding.path, style),
    line,
    endLine: line,
    col: column,
    endColumn,
    title: title3
  }).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[finding.severity]} ${properties.join(",")}::${lines.map(data).join("%0A")}
`;
}
var data = (text) => printable(text).replaceAll("%", "%25");
var property = (text) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// src/recognised.ts
function recognised({ clusters, summary }) {
  if (summary.files === 0) return "Nothing to check: no YAML or JSON files";
  if (clusters.length === 0) return `Nothing to check: no Datadog or control-plane configuration in ${plural(summary.files, "file")}`;
  const read = summary.files - summary.filesSkipped;
  return `${plural(clusters.length, "cluster")}, ${read} of ${plural(summary.files, "file")}, ${platforms(clusters)}`;
}
function platforms(clusters) {
  const [only, second] = clusters;
  if (only && !second) {
    if (only.platform === null) return "platform unknown (--platform gives it)";
    return only.platformEvidence.length > 0 ? `${only.platform} by ${only.platformEvidence.join(", ")}` : only.platform;
  }
  const names4 = [...new Set(clusters.map(({ platform }) => platform ?? "unknown platform"))].sort();
  return names4.map((name) => `${clusters.filter(({ platform }) => (platform ?? "unknown platform") === name).length} ${name}`).join(", ");
}
var plural = (count2, word2) => `${count2} ${word2}${count2 === 1 ? "" : "s"}`;

// src/reporters/github/table.ts
var mostRows = 1e3;
function summaryTable(findings, { summary, clusters }, style) {
  const { errors, warnings, infos } = summary;
  const counts3 = [plural(errors, "error"), plural(warnings, "warning"), plural(infos, "info")].join(", ");
  const heading = `### dd-cp-lint: ${findings.length > 0 ? counts3 : "no findings"} in ${plural(clusters.length, "cluster")}`;
  if (findings.length === 0) return `${heading}
`;
  const left = findings.length - mostRows;
  return [
    `${heading}
`,
    "| severity | rule | place | what is wrong |",
    "| --- | --- | --- | --- |",
    ...findings.slice(0, mostRows).map((finding) => row(finding, style)),
    ...left > 0 ? [`
and ${plural(left, "more finding")}`] : [],
    ""
  ].join("\n");
}
function row({ severity, rule, path: path7, start, message: message2 }, style) {
  const place2 = `${literal2(repositoryPath(path7, style))}:${start.line}`;
  return `| ${severity} | [${rule}](${helpUri(rule)}) | ${place2} | ${literal2(message2)} |`;
}
var literal2 = (text) => printable(text).replace(/[!-/:-@[-`{-~]/g, "\\$&");

// src/reporters/github.ts
var mostAnnotations = 10;
var mostLines = 100;
var severities = ["error", "warning", "info"];
var github_default = defineReporter({
  id: "github",
  title: "annotations of GitHub Actions",
  render: (report, style) => bySeverity(report, style).flatMap((findings) => annotations(findings, report, style)).join(""),
  appendix: {
    variable: "GITHUB_STEP_SUMMARY",
    render: (report, style) => summaryTable(bySeverity(report, style).flat(), report, style)
  }
});
function bySeverity({ findings }, { quiet }) {
  const shown4 = quiet ? severities.slice(0, 1) : severities;
  return shown4.map((severity) => findings.filter((finding) => finding.severity === severity));
}
function annotations(findings, report, style) {
  const context2 = { report, style };
  if (findings.length <= mostAnnotations) {
    return findings.map((finding) => annotation(finding, { title: finding.rule, lines: [finding.message] }, context2));
  }
  return [...new Set(findings.map(({ path: path7 }) => path7))].flatMap((path7) => {
    const [first, ...others] = findings.filter((finding) => finding.path === path7);
    if (!first) return [];
    if (others.length === 0) return [annotation(first, { title: first.rule, lines: [first.message] }, context2)];
    const lines = [first, ...others].slice(0, mostLines).map(({ start, rule, message: message2 }) => `${start.line}: ${message2} (${rule})`);
    return [annotation(first, { title: `${others.length + 1} findings in this file`, lines }, context2)];
  });
}

// src/text/json-text.ts
function jsonText(value) {
  const escaped2 = JSON.stringify(value, null, 2).replace(
    /[^\n\P{C}]|(?<=##)\[/gu,
    (character) => Array.from({ length: character.length }, (_, at3) => `\\u${character.charCodeAt(at3).toString(16).padStart(4, "0")}`).join("")
  );
  return `${escaped2}
`;
}

// src/reporters/json.ts
var json_default = defineReporter({
  id: "json",
  title: "for programs, shaped by schemas/report.schema.json",
  render: ({ schemaVersion, tool, clusters, findings, summary }) => jsonText({ schemaVersion, tool, clusters: clusters.map(cluster), findings, summary })
});
var cluster = ({
  id,
  platform,
  platformEvidence,
  versions: versions2,
  components: components4
}) => ({
  id,
  platform,
  platformEvidence,
  versions: versions2,
  components: components4
});

// src/text/wrap.ts
function wrapped(text, width3, indent) {
  const room = Math.max(20, width3 - indent);
  const lines = [];
  for (const word2 of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== void 0 && displayWidth(last) + 1 + displayWidth(word2) <= room) lines[lines.length - 1] = `${last} ${word2}`;
    else lines.push(word2);
  }
  return lines.join(`
${" ".repeat(indent)}`);
}

// src/reporters/pretty/cluster.ts
var tones = {
  delivered: "green",
  broken: "red",
  unmonitored: "yellow",
  unsupported: "dim",
  unknown: "dim"
};
function clusterText(cluster2, style) {
  const tint = paint(style.color);
  const versions2 = Object.entries(cluster2.versions).map(([name, version3]) => `${name} ${version3} (${cluster2.versionOrigins[name]})`);
  const rows = [
    ["files", cluster2.files.join(", ")],
    ["platform", `${cluster2.platform ?? "unknown"}: ${cluster2.detection.reason}`],
    ["evidence", cluster2.platformEvidence.join("; ") || "none"],
    ["versions", versions2.join(", ") || "unknown"]
  ];
  const line = (name, text) => `  ${tint.cyan(name.padEnd(width2))} ${wrapped(printable(text), style.width, width2 + 3)}`;
  const verdicts = components2.map((component) => {
    const { verdict: verdict2, reason: reason2 } = cluster2.components[component];
    return `  ${tint.cyan(component.padEnd(width2))} ${tint[tones[verdict2]](verdict2)}${reason2 ? `: ${wrapped(printable(reason2), style.width, width2 + 3)}` : ""}`;
  });
  return [tint.bold(`cluster ${printable(cluster2.id)}`), ...rows.map(([name, text]) => line(name, text)), ...verdicts].join("\n");
}
var width2 = Math.max(...components2.map((component) => component.length));

// src/text/excerpt.ts
function excerpt(line, focus, room) {
  const from = characterStart(line, Math.max(0, focus.start - 2 * room));
  const to = characterStart(line, Math.min(line.length, focus.start + 2 * room));
  const cells2 = cellsOf(line, from, to);
  const whole = from === 0 && to === line.length && widthOf2(cells2) <= room;
  const shown4 = whole ? cells2 : around(cells2, focus, room - 2);
  const start = shown4[0]?.start ?? focus.start;
  const end2 = shown4.at(-1)?.end ?? focus.start;
  const head = start > 0 ? "\u2026" : "";
  return {
    text: head + shown4.map(({ text }) => text).join("") + (end2 < line.length ? "\u2026" : ""),
    shows: (offset) => offset >= start && (offset < end2 || end2 === line.length),
    columns: (span) => {
      const before = head.length + widthOf2(shown4.filter((cell) => cell.end <= span.start));
      const inside2 = widthOf2(shown4.filter((cell) => cell.end > span.start && cell.start < span.end));
      return { start: before, end: before + Math.max(1, inside2) };
    }
  };
}
function around(cells2, focus, room) {
  const at3 = cells2.findIndex((cell) => cell.end > focus.start);
  let first = at3 === -1 ? cells2.length : at3;
  let last = first;
  let rest = room;
  const fits = (cell) => cell !== void 0 && cell.width <= rest;
  for (let cell = cells2[last]; fits(cell) && (last === first || cell.start < focus.end); cell = cells2[last]) {
    rest -= cell.width;
    last++;
  }
  for (let grown2 = true; grown2; ) {
    const left = cells2[first - 1];
    if (fits(left)) {
      rest -= left.width;
      first--;
    }
    const right = cells2[last];
    if (fits(right)) {
      rest -= right.width;
      last++;
    }
    grown2 = fits(cells2[first - 1]) || fits(cells2[last]);
  }
  return cells2.slice(first, last);
}
function cellsOf(line, from, to) {
  let start = from;
  return Array.from(line.slice(from, to), (character) => {
    const text = character === "[" && line.endsWith("##", start) ? printable("##[").slice(2) : printable(character);
    const cell = { start, end: start + character.length, text, width: displayWidth(text) };
    start = cell.end;
    return cell;
  });
}
function widthOf2(cells2) {
  return cells2.reduce((sum, { width: width3 }) => sum + width3, 0);
}
function characterStart(text, offset) {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1)) ? offset - 1 : offset;
}

// src/text/code-frame.ts
function codeFrame(marks3, options4) {
  const ordered = [...marks3].sort((a, b) => Number(b.primary) - Number(a.primary));
  const files = [...new Set(ordered.map(({ location }) => location.file))];
  const blocks = files.map(
    (file) => blockOf2(
      ordered.filter(({ location }) => location.file === file),
      file
    )
  );
  const digits = String(Math.max(...blocks.flatMap(({ lines }) => lines))).length;
  const { color, width: width3 = 120, tone = "red" } = options4;
  const style = { paint: paint(color), tone, digits, room: Math.max(20, width3 - digits - 3) };
  return blocks.flatMap((block, index) => {
    const start = ordered.find(({ location }) => location.file === block.file)?.location.span.start ?? 0;
    const { line, column } = block.file.position(start);
    const arrow = style.paint.blue(`${" ".repeat(digits)}${index === 0 ? "-->" : ":::"}`);
    return [
      `${arrow} ${printable(block.file.path)}:${line}:${column}`,
      gutter("", style),
      ...blockLines2(block, style),
      gutter("", style)
    ];
  }).join("\n");
}
function blockOf2(marks3, file) {
  const byLine = /* @__PURE__ */ new Map();
  for (const mark of marks3) {
    const { span } = mark.location;
    const { line } = file.position(span.start);
    const { start, text } = lineOf(file, line);
    const inLine = (offset) => Math.max(0, Math.min(offset - start, text.length));
    const found = byLine.get(line) ?? [];
    found.push({ mark, span: { start: inLine(span.start), end: inLine(span.end) } });
    byLine.set(line, found);
  }
  const last = file.text.endsWith("\n") ? file.lineCount - 1 : file.lineCount;
  const around2 = new Set([...byLine.keys()].flatMap((line) => [line - 1, line, line + 1]));
  const lines = [...around2].filter((line) => byLine.has(line) || line >= 1 && line <= last).sort((a, b) => a - b);
  return { file, marks: byLine, lines };
}
function blockLines2(block, style) {
  return block.lines.flatMap((line, index) => {
    const skipped2 = line - (block.lines[index - 1] ?? line - 1) - 1;
    const between = skipped2 === 1 ? markedLine(block, line - 1, style) : skipped2 > 1 ? [style.paint.blue("...")] : [];
    return [...between, ...markedLine(block, line, style)];
  });
}
function markedLine(block, line, style) {
  const { text } = lineOf(block.file, line);
  const result = [];
  let waiting = block.marks.get(line) ?? [];
  do {
    const [focus, ...others] = waiting;
    const shown4 = excerpt(text, focus?.span ?? { start: 0, end: 0 }, style.room);
    result.push(`${gutter(String(line), style)} ${shown4.text}`.trimEnd());
    const visible = waiting.filter((mark) => mark === focus || shown4.shows(mark.span.start));
    result.push(...visible.map(({ mark, span }) => underline(mark, shown4.columns(span), style)));
    waiting = others.filter((mark) => !visible.includes(mark));
  } while (waiting.length > 0);
  return result;
}
function underline({ primary, label }, columns, style) {
  const line = (primary ? "^" : "-").repeat(columns.end - columns.start);
  const text = `${line} ${printable(label)}`.trimEnd();
  return `${gutter("", style)} ${" ".repeat(columns.start)}${style.paint[primary ? style.tone : "blue"](text)}`;
}
function gutter(text, style) {
  return style.paint.blue(`${text.padStart(style.digits)} |`);
}
function lineOf(file, line) {
  const span = file.lineSpan(line);
  const start = span.start + (line === 1 && file.text.startsWith("\uFEFF") ? 1 : 0);
  return { start, text: masked2(file.text.slice(start, span.end)) };
}

// src/reporters/pretty/finding.ts
var tones2 = { error: "red", warning: "yellow", info: "blue" };
function findingText(finding, report, style) {
  const { severity, rule, message: message2 } = finding;
  const tint = paint(style.color);
  const title3 = `${tint[tones2[severity]](`${severity}[${rule}]`)}${tint.bold(`: ${printable(message2)}`)}`;
  const frame = codeFrame(marksOf(finding, report), { color: style.color, width: style.width, tone: tones2[severity] });
  return [title3, frame, ...style.quiet ? [] : hints(finding, report, style)].join("\n");
}
function marksOf(finding, report) {
  const mark = (label, primary, at3) => {
    const file = report.sources.get(at3.path);
    return file ? [{ location: { file, span: { start: at3.start.offset, end: at3.end.offset } }, label, primary }] : [];
  };
  return [...mark("", true, finding), ...finding.related.flatMap((related) => mark(related.message, false, related))];
}
function hints({ fix, rule, helpUri: helpUri2 }, report, style) {
  const about2 = report.rules.get(rule);
  const lines = [
    ...fix ? [["fix", `${fix.title} (${fix.safety === "safe" ? "--fix applies it" : "unsafe: --unsafe-fixes applies it"})`]] : [],
    ...about2 ? [["remedy", about2.remedy]] : [],
    ...about2?.apply ? [["then", about2.apply]] : [],
    ["see", helpUri2]
  ];
  const { cyan } = paint(style.color);
  return lines.map(([name, text = ""]) => `  ${cyan(`${name}:`)} ${wrapped(printable(text), style.width, name.length + 4)}`);
}

// src/reporters/pretty/summary.ts
function summaryLine(report, style) {
  const tint = paint(style.color);
  const { suppressed } = report.summary;
  const tail = suppressed > 0 ? `; ${suppressed} suppressed` : "";
  if (report.findings.length > 0) return tint.bold(printable(`${counts(report)}${tail}`));
  if (report.clusters.length === 0) return printable(`${recognised(report)}${tail}`);
  return `${tint.green("No findings")}${printable(`: ${recognised(report)}${tail}`)}`;
}
function counts(report) {
  const { errors, warnings, infos } = report.summary;
  const parts = [
    ...errors > 0 ? [plural(errors, "error")] : [],
    ...warnings > 0 ? [plural(warnings, "warning")] : [],
    ...infos > 0 ? [plural(infos, "info")] : []
  ];
  const files = new Set(report.findings.map(({ path: path7 }) => path7)).size;
  return [`${parts.join(", ")} in ${plural(files, "file")}`, ...fixable(report.findings)].join("; ");
}
function fixable(findings) {
  const safe = findings.filter(({ fix }) => fix?.safety === "safe").length;
  const unsafe = findings.filter(({ fix }) => fix?.safety === "unsafe").length;
  const more = safe > 0 ? " more" : "";
  return [
    ...safe > 0 ? [`${safe} fixable with --fix`] : [],
    ...unsafe > 0 ? [`${unsafe}${more} ${safe > 0 ? "" : "fixable "}with --unsafe-fixes`] : []
  ];
}

// src/reporters/pretty.ts
var pretty_default = defineReporter({
  id: "pretty",
  title: "for people: code frames, remedies and a summary",
  render: (report, style) => {
    const blocks = blocksOf(report, style);
    return blocks.length > 0 ? `${blocks.join("\n\n")}
` : "";
  }
});
function blocksOf(report, style) {
  const shown4 = style.quiet ? report.findings.filter(({ severity }) => severity === "error") : report.findings;
  const findings = shown4.map((finding) => findingText(finding, report, style));
  if (style.quiet) return findings;
  const { dim } = paint(style.color);
  const clusters = style.verbose ? report.clusters.map((cluster2) => clusterText(cluster2, style)) : [];
  const notes = report.notes.map((note) => `${dim("note:")} ${printable(note)}`);
  return [...findings, ...clusters, ...notes.length > 0 ? [notes.join("\n")] : [], summaryLine(report, style)];
}

// src/text/hash.ts
function hash64(text) {
  let high = 3421674724;
  let low = 2216829733;
  for (let at3 = 0; at3 < text.length; at3++) {
    const mixed = (low ^ text.charCodeAt(at3)) >>> 0;
    const product = mixed * 435;
    high = high * 435 + mixed * 256 + Math.floor(product / 4294967296) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

// src/fingerprint.ts
function fingerprints(findings, style) {
  const seen = /* @__PURE__ */ new Map();
  return findings.map((finding) => {
    const hash = hash64(identity(finding, style));
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  });
}
function identity({ rule, path: path7, object, document, pointer }, style) {
  const subject = object ? [object.kind, object.namespace, object.name] : document;
  return JSON.stringify([rule, repositoryPath(path7, style), subject, pointer]);
}

// src/text/line-hash.ts
var reach2 = 100;
var endOfFile = 65535;
function lineHashes(text) {
  const { characters, lines } = condense(text);
  const seen = /* @__PURE__ */ new Map();
  return lines.map((start) => {
    const hash = hashAt(characters, start);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  });
}
function condense(text) {
  const characters = new Uint16Array(text.length + 1);
  const lines = [0];
  let length = 0;
  for (let at3 = 0; at3 < text.length; at3++) {
    const code = text.charCodeAt(at3);
    if (code === 32 || code === 9 || code === 10 && text.charCodeAt(at3 - 1) === 13) continue;
    const isBreak = code === 10 || code === 13;
    characters[length++] = isBreak ? 10 : code;
    if (isBreak) lines.push(length);
  }
  characters[length] = endOfFile;
  return { characters, lines };
}
function hashAt(characters, start) {
  let high = 0;
  let low = 0;
  for (let at3 = start; at3 < start + reach2; at3++) {
    const sum = low * 37 + (characters[at3] ?? 0);
    high = high * 37 + Math.floor(sum / 4294967296) >>> 0;
    low = sum >>> 0;
  }
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}

// src/reporters/sarif/place.ts
var sourceRoot = "%SRCROOT%";
function physicalLocation(place2, { report, style }) {
  const { line, column, endColumn } = firstLine(place2, report);
  return {
    artifactLocation: artifactLocation(place2.path, style),
    region: { startLine: line, startColumn: column, endLine: line, endColumn }
  };
}
var region = ({ start, end: end2 }) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end2.line,
  endColumn: end2.column
});
var artifactLocation = (path7, style) => ({ uri: uri(repositoryPath(path7, style)), uriBaseId: sourceRoot });
var uri = (path7) => path7.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD").split("/").map(encodeURIComponent).join("/");

// src/docs/rule-page.ts
var fixes = {
  safe: "safe: `--fix` applies it",
  unsafe: "unsafe: `--unsafe-fixes` applies it",
  none: "none"
};
function rulePage(rule, example) {
  const parts = [
    `# ${rule.id}`,
    sentence(rule.summary),
    metadata(rule),
    `## Why

${rule.why}`,
    ...example ? [exampleSection(rule, example)] : [],
    `## Remedy

${rule.remedy}`,
    ...rule.apply ? [`## What must be run afterwards

${rule.apply}`] : [],
    ignoreSection(rule),
    ...rule.references.length > 0 ? [`## References

${rule.references.map(reference2).join("\n")}`] : []
  ];
  return `${parts.join("\n\n")}
`;
}
function metadata(rule) {
  const rows = [
    ["Severity", rule.severity],
    ["Fix", fixes[rule.fix ?? "none"]],
    ["Components", rule.components.length > 0 ? rule.components.join(", ") : "any"],
    ["Preset", rule.strict ? "strict" : "recommended"],
    ["Since", rule.since],
    ...rule.masks && rule.masks.length > 0 ? [["Stands in for", masked3(rule.masks)]] : []
  ];
  return `| | |
| --- | --- |
${rows.map(([name, value]) => `| ${name} | ${value} |`).join("\n")}`;
}
function exampleSection(rule, example) {
  const files = example.files.map((file) => `\`${file.path}\`

${fence(file.text, file.path.endsWith(".json") ? "json" : "yaml")}`);
  const flag = rule.fix === "unsafe" ? "--unsafe-fixes" : "--fix";
  const fixed = example.diff === "" ? [] : [`and \`${flag}\` makes of it`, fence(example.diff, "diff")];
  return ["## Example", ...files, "gives", fence(example.report, "text"), ...fixed].join("\n\n");
}
function fence(text, language) {
  const longest2 = Math.max(2, ...[...text.matchAll(/^ *(`{3,})/gm)].map((match) => match[1]?.length ?? 0));
  const ticks = "`".repeat(longest2 + 1);
  return `${ticks}${language}
${text.replace(/\n$/, "")}
${ticks}`;
}
function ignoreSection(rule) {
  return [
    "## How to ignore it",
    "One finding, by a comment on its line or on the line above:",
    fence(`# dd-cp-lint-ignore ${rule.id} -- why it is right here`, "yaml"),
    "In a whole file: `dd-cp-lint-ignore-file` in the same form. Everywhere, in `.dd-cp-lint.yaml`:",
    fence(`rules:
  ${rule.id}: off`, "yaml")
  ].join("\n\n");
}
function reference2(source) {
  const [, repository, file] = /^([\w-]+\/[\w.-]+):(.+)$/.exec(source) ?? [];
  return `- ${repository && file ? `[${source}](https://github.com/${repository}/blob/HEAD/${file})` : `<${source}>`}`;
}
var sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`;
var masked3 = (masks) => masks === "all" ? "every other finding about the same subject" : masks.map((id) => `[${id}](${id}.md)`).join(", ");

// src/reporters/sarif/rule.ts
var levels = { error: "error", warning: "warning", info: "note" };
var severities2 = { error: "error", warning: "warning", info: "recommendation" };
function reportingDescriptor(rule) {
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: sentence2(rule.summary) },
    fullDescription: { text: rule.why },
    help: { text: [rule.remedy, ...rule.apply ? [rule.apply] : []].join(" "), markdown: markdown(rule) },
    helpUri: helpUri(rule.id),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: ["datadog", "kubernetes", ...rule.securitySeverity === void 0 ? [] : ["security"], ...rule.components],
      // An error is only what the files and the documentation prove.
      precision: rule.severity === "error" ? "very-high" : "high",
      "problem.severity": severities2[rule.severity],
      ...rule.securitySeverity !== void 0 && { "security-severity": rule.securitySeverity.toFixed(1) }
    }
  };
}
var markdown = (rule) => rulePage(rule).replace(/\]\(([\w-]+)\.md\)/g, (_, id) => `](${helpUri(id)})`);
var sentence2 = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

// src/reporters/sarif/result.ts
var mostLocations = 100;
function resultOf(finding, { ruleIndex, partialFingerprints }, context2) {
  const related = finding.related.slice(0, mostLocations - 1);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageText({ ...finding, related }) },
    locations: [{ physicalLocation: physicalLocation(finding, context2) }],
    ...related.length > 0 && {
      relatedLocations: related.map((place2, index) => ({
        id: index + 1,
        physicalLocation: physicalLocation(place2, context2),
        message: { text: place2.message }
      }))
    },
    partialFingerprints,
    ...finding.fix && { fixes: [fixOf2(finding.fix, context2)] }
  };
}
function messageText({ message: message2, related, fix }) {
  const links2 = related.map((place2, index) => `[${place2.message.replace(/[\\[\]]/g, "\\$&")}](${index + 1})`);
  return [
    // Text of a file can't become a link. It keeps its first letter: it may be a name.
    `${message2.replace(/\[(?=[^\]]*\]\()/g, "\\[")}.`,
    ...links2.length > 0 ? [`See ${links2.join(", ")}.`] : [],
    ...fix ? [`${fix.safety === "safe" ? "Fix" : "Unsafe fix"}: ${fix.title}.`] : []
  ].join(" ");
}
function fixOf2({ title: title3, safety, edits }, { style }) {
  const paths = [...new Set(edits.map(({ path: path7 }) => path7))];
  return {
    description: { text: safety === "safe" ? sentence2(title3) : `${sentence2(title3)} It needs a choice, or deletes something.` },
    artifactChanges: paths.map((path7) => ({
      artifactLocation: artifactLocation(path7, style),
      replacements: edits.filter((edit) => edit.path === path7).map(replacement)
    }))
  };
}
var replacement = (edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } });

// src/reporters/sarif.ts
var mostResults = 25e3;
var sarif_default = defineReporter({
  id: "sarif",
  title: "SARIF 2.1.0, for code scanning and editors",
  render: (report, style) => jsonText({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run(report, style)] })
});
function run(report, style) {
  const findings = gravest(report.findings);
  const { category } = style;
  return {
    tool: {
      driver: {
        name: report.tool.name,
        semanticVersion: report.tool.version,
        informationUri: homepage,
        rules: [...report.rules.values()].map(reportingDescriptor)
      }
    },
    automationDetails: { id: category.endsWith("/") ? category : `${category}/` },
    invocations: [invocation(report, report.findings.length - findings.length)],
    originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
    columnKind: "utf16CodeUnits",
    results: results(findings, { report, style })
  };
}
var order2 = ["error", "warning", "info"];
function gravest(findings) {
  if (findings.length <= mostResults) return findings;
  return findings.toSorted((a, b) => order2.indexOf(a.severity) - order2.indexOf(b.severity)).slice(0, mostResults);
}
function results(findings, context2) {
  const { rules: rules2, sources: sources2 } = context2.report;
  const indexes = new Map([...rules2.keys()].map((id, index) => [id, index]));
  const hashes = /* @__PURE__ */ new Map();
  const hashOf = ({ path: path7, start }) => {
    const lines = hashes.get(path7) ?? lineHashes(sources2.get(path7)?.text ?? "");
    hashes.set(path7, lines);
    return lines[start.line - 1] ?? "";
  };
  const own = fingerprints(findings, context2.style);
  return findings.map((finding, index) => {
    const partialFingerprints = { primaryLocationLineHash: hashOf(finding), "objectHash/v1": own[index] ?? "" };
    return resultOf(finding, { ruleIndex: indexes.get(finding.rule) ?? -1, partialFingerprints }, context2);
  });
}
function invocation({ failures, notes }, left) {
  const notification = (level, text) => ({ level, message: { text } });
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: [
      ...failures.map(({ rule, cluster: cluster2 }) => notification("error", `Rule ${rule} broke down on cluster ${cluster2}.`)),
      ...left > 0 ? [notification("warning", `${left} findings of lower severity are left out.`)] : [],
      ...notes.map((note) => notification("note", note))
    ]
  };
}

// src/registry.gen.ts
var rules = [
  agent_api_removed_default,
  annotation_container_unknown_default,
  annotation_incomplete_default,
  annotation_json_invalid_default,
  annotation_length_mismatch_default,
  annotation_versions_mixed_default,
  autoconf_disable_ineffective_default,
  autoconf_not_disabled_default,
  autodiscovery_identifier_mismatch_default,
  bearer_token_missing_default,
  bearer_token_over_http_default,
  bind_address_invalid_default,
  bind_address_single_node_default,
  bind_address_unreachable_default,
  boolean_text_ineffective_default,
  check_name_unknown_default,
  cluster_check_in_node_confd_default,
  cluster_checks_disabled_default,
  cluster_checks_runner_disabled_default,
  component_flag_removed_default,
  component_port_mismatch_default,
  component_unmonitored_default,
  config_map_not_found_default,
  config_map_not_used_default,
  control_plane_toleration_missing_default,
  credential_in_plain_text_default,
  duplicate_key_default,
  eks_accept_header_missing_default,
  eks_metrics_path_wrong_default,
  etcd_ca_key_exposed_default,
  etcd_cert_host_path_wrong_default,
  etcd_cert_path_wrong_default,
  etcd_certs_missing_default,
  etcd_certs_mount_writable_default,
  etcd_certs_not_mounted_default,
  etcd_key_pair_mismatch_default,
  etcd_metrics_url_invalid_default,
  extra_confd_ineffective_default,
  image_reference_broken_default,
  image_registry_frozen_default,
  image_tag_latest_default,
  insecure_port_removed_default,
  kubeadm_api_removed_default,
  kubeadm_extra_args_shape_default,
  kubelet_verification_disabled_default,
  managed_component_unsupported_default,
  mount_replaced_default,
  node_check_in_cluster_agent_confd_default,
  placeholder_left_default,
  prometheus_url_missing_default,
  secure_port_plain_http_default,
  self_signed_certificate_rejected_default,
  template_variable_unknown_default,
  template_variable_unresolvable_default,
  tls_verification_contradictory_default,
  volume_not_defined_default,
  yaml_syntax_default
];
var formats = [
  agent_manifest_default,
  annotated_workload_default,
  chart_reference_default,
  confd_file_default,
  config_map_default,
  datadog_agent_default,
  eksctl_default,
  helm_values_default,
  kubeadm_default,
  operator_manifest_default,
  secret_default,
  service_default,
  static_pod_default
];
var reporters = [
  github_default,
  json_default,
  pretty_default,
  sarif_default
];
var platforms2 = [
  {
    "id": "aks",
    "title": "Azure Kubernetes Service",
    "documented": true,
    "source": "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "asOf": "2026-08-21",
    "markers": [
      {
        "kind": "key",
        "pattern": "^kubernetes\\.azure\\.com/",
        "strength": "strong",
        "text": "label of AKS nodes",
        "source": "labels"
      },
      {
        "kind": "key",
        "pattern": "(^|\\.)providers\\.aks\\.enabled$",
        "strength": "strong",
        "text": "switch of the Helm chart for AKS",
        "source": "chart"
      },
      {
        "kind": "entry",
        "pattern": "(^|\\.)agent\\.datadoghq\\.com/cluster-provider=aks(-|$)",
        "strength": "strong",
        "text": "cluster provider given to the Operator",
        "source": "provider"
      },
      {
        "kind": "value",
        "pattern": "\\.azmk8s\\.io(?![\\w-])",
        "strength": "strong",
        "text": "address of an AKS API server",
        "source": "faq"
      },
      {
        "kind": "value",
        "pattern": "/resource[Gg]roups/MC_",
        "strength": "strong",
        "text": "resource group of AKS nodes",
        "source": "faq"
      },
      {
        "kind": "path",
        "pattern": "^/etc/kubernetes/certs/kubeletserver\\.crt$",
        "strength": "medium",
        "text": "certificate of the kubelet on AKS nodes",
        "source": "chart-example"
      },
      {
        "kind": "entry",
        "pattern": "(^|\\.)kubelet\\.host\\.(valueFrom\\.)?fieldRef\\.fieldPath=spec\\.nodeName$",
        "strength": "medium",
        "text": "kubelet called by the node's name, as on AKS",
        "source": "chart-example"
      },
      {
        "kind": "value",
        "pattern": "^(disk|file)\\.csi\\.azure\\.com$",
        "strength": "weak",
        "text": "storage driver of Azure",
        "source": "storage"
      },
      {
        "kind": "key",
        "pattern": "^azure\\.workload\\.identity/",
        "strength": "weak",
        "text": "workload identity of Azure",
        "source": "workload-identity"
      }
    ],
    "components": {
      "apiserver": {
        "unsupported": {
          "reason": "Datadog documents that the check cannot run on AKS",
          "mayAnswer": {
            "path": "/metrics",
            "source": "api-server-metrics"
          },
          "source": "docs"
        }
      },
      "controller-manager": {
        "unsupported": {
          "reason": "AKS gives the metrics of its control plane to Azure Monitor only",
          "mayAnswer": null,
          "source": "control-plane-metrics"
        }
      },
      "scheduler": {
        "unsupported": {
          "reason": "AKS gives the metrics of its control plane to Azure Monitor only",
          "mayAnswer": null,
          "source": "control-plane-metrics"
        }
      },
      "etcd": {
        "unsupported": {
          "reason": "AKS gives the metrics of its control plane to Azure Monitor only",
          "mayAnswer": null,
          "source": "control-plane-metrics"
        }
      }
    },
    "taints": [],
    "labels": [],
    "certificates": [],
    "sources": {
      "docs": "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
      "control-plane-metrics": "MicrosoftDocs/azure-aks-docs:articles/aks/control-plane-metrics-monitor.md",
      "api-server-metrics": "https://github.com/Azure/AKS/issues/3602",
      "labels": "MicrosoftDocs/azure-aks-docs:articles/aks/use-labels.md",
      "faq": "https://learn.microsoft.com/en-us/azure/aks/faq",
      "storage": "https://learn.microsoft.com/en-us/azure/aks/csi-storage-drivers",
      "workload-identity": "https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html",
      "provider": "DataDog/datadog-operator:docs/providers.md",
      "chart": "DataDog/helm-charts:charts/datadog/values.yaml",
      "chart-example": "DataDog/helm-charts:examples/datadog/agent_on_aks_values.yaml"
    }
  },
  {
    "id": "eks",
    "title": "Amazon EKS",
    "documented": true,
    "source": "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "asOf": "2026-08-21",
    "markers": [
      {
        "kind": "api-version",
        "pattern": "^eksctl\\.io/",
        "strength": "strong",
        "text": "configuration of eksctl",
        "source": "eksctl"
      },
      {
        "kind": "key",
        "pattern": "^alpha\\.eksctl\\.io/",
        "strength": "strong",
        "text": "label of eksctl",
        "source": "eksctl"
      },
      {
        "kind": "key",
        "pattern": "^eks\\.amazonaws\\.com/(?!role-arn$|audience$|sts-regional-endpoints$|token-expiration$|skip-containers$)",
        "strength": "strong",
        "text": "label of EKS nodes",
        "source": "provider"
      },
      {
        "kind": "key",
        "pattern": "(^|\\.)providers\\.eks\\.(controlPlaneMonitoring|ec2\\.useHostnameFromFile)$",
        "strength": "strong",
        "text": "switch of the Helm chart for EKS",
        "source": "chart"
      },
      {
        "kind": "entry",
        "pattern": "(^|\\.)agent\\.datadoghq\\.com/cluster-provider=eks(-|$)",
        "strength": "strong",
        "text": "cluster provider given to the Operator",
        "source": "provider"
      },
      {
        "kind": "value",
        "pattern": "/apis/metrics\\.eks\\.amazonaws\\.com/",
        "strength": "strong",
        "text": "metrics API of EKS",
        "source": "raw-metrics"
      },
      {
        "kind": "value",
        "pattern": "\\.[a-z]{2}(-[a-z]+)+-\\d\\.eks\\.amazonaws\\.com",
        "strength": "strong",
        "text": "address of an EKS API server",
        "source": "endpoint-access"
      },
      {
        "kind": "value",
        "pattern": "\\barn:aws[a-z-]*:eks:[a-z0-9-]*:\\d*:cluster/",
        "strength": "strong",
        "text": "ARN of an EKS cluster",
        "source": "iam"
      },
      {
        "kind": "value",
        "pattern": "\\b602401143452\\.dkr\\.ecr\\.",
        "strength": "strong",
        "text": "image from the registry of EKS add-ons",
        "source": "add-on-images"
      },
      {
        "kind": "key",
        "pattern": "^eks\\.amazonaws\\.com/(role-arn|audience|sts-regional-endpoints|token-expiration|skip-containers)$",
        "strength": "medium",
        "text": "IAM role for a service account",
        "source": "pod-identity"
      },
      {
        "kind": "value",
        "pattern": "^ebs\\.csi\\.eks\\.amazonaws\\.com$",
        "strength": "medium",
        "text": "storage provisioner of EKS Auto Mode",
        "source": "auto-mode"
      },
      {
        "kind": "value",
        "pattern": "\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com",
        "strength": "weak",
        "text": "image from a registry of AWS",
        "source": "add-on-images"
      },
      {
        "kind": "key",
        "pattern": "^service\\.beta\\.kubernetes\\.io/aws-",
        "strength": "weak",
        "text": "load balancer of AWS",
        "source": "load-balancer"
      }
    ],
    "components": {
      "apiserver": {
        "documented": true,
        "endpoint": {
          "through": {
            "namespace": "default",
            "name": "kubernetes"
          },
          "port": 443,
          "scheme": "https",
          "path": "/metrics",
          "auth": "bearer-token",
          "source": "docs"
        },
        "flags": {
          "values": {},
          "source": "raw-metrics"
        },
        "servingCertificate": {
          "signedBy": "cluster-ca",
          "source": "raw-metrics"
        },
        "identifiers": {
          "names": [],
          "source": "raw-metrics"
        },
        "insecurePortClosed": null
      },
      "controller-manager": {
        "documented": true,
        "requires": {
          "kubernetes": "1.28",
          "chart": "3.90.1",
          "operator": "1.13.0",
          "source": "docs"
        },
        "endpoint": {
          "through": {
            "namespace": "default",
            "name": "kubernetes"
          },
          "port": 443,
          "scheme": "https",
          "path": "/apis/metrics.eks.amazonaws.com/v1/kcm/container/metrics",
          "auth": "bearer-token",
          "headers": {
            "accept": "*/*"
          },
          "source": "docs"
        },
        "flags": {
          "values": {},
          "source": "raw-metrics"
        },
        "servingCertificate": {
          "signedBy": "cluster-ca",
          "source": "raw-metrics"
        },
        "identifiers": {
          "names": [],
          "source": "raw-metrics"
        },
        "insecurePortClosed": null
      },
      "scheduler": {
        "documented": true,
        "requires": {
          "kubernetes": "1.28",
          "chart": "3.90.1",
          "operator": "1.13.0",
          "source": "docs"
        },
        "endpoint": {
          "through": {
            "namespace": "default",
            "name": "kubernetes"
          },
          "port": 443,
          "scheme": "https",
          "path": "/apis/metrics.eks.amazonaws.com/v1/ksh/container/metrics",
          "auth": "bearer-token",
          "headers": {
            "accept": "*/*"
          },
          "source": "docs"
        },
        "flags": {
          "values": {},
          "source": "raw-metrics"
        },
        "servingCertificate": {
          "signedBy": "cluster-ca",
          "source": "raw-metrics"
        },
        "identifiers": {
          "names": [],
          "source": "raw-metrics"
        },
        "insecurePortClosed": null
      },
      "etcd": {
        "unsupported": {
          "reason": "Amazon documents the metrics of its scheduler and controller manager only, and Datadog none of etcd",
          "mayAnswer": {
            "path": "/apis/metrics.eks.amazonaws.com/v1/etcd/container/metrics",
            "source": "raw-metrics"
          },
          "source": "raw-metrics"
        }
      }
    },
    "automatic": [
      {
        "flavour": "helm",
        "switch": "providers.eks.controlPlaneMonitoring",
        "byDefault": false,
        "from": "3.152.0",
        "alone": "3.152.0",
        "components": [
          "apiserver",
          "controller-manager",
          "scheduler"
        ],
        "source": "chart-changes"
      },
      {
        "flavour": "operator",
        "switch": "spec.features.controlPlaneMonitoring.enabled",
        "byDefault": true,
        "from": "1.18.0",
        "alone": "1.29.0",
        "annotation": {
          "key": "agent.datadoghq.com/cluster-provider",
          "value": "eks"
        },
        "components": [
          "apiserver",
          "controller-manager",
          "scheduler"
        ],
        "source": "operator-monitoring"
      }
    ],
    "taints": [],
    "labels": [],
    "certificates": [],
    "sources": {
      "docs": "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
      "raw-metrics": "awsdocs/amazon-eks-user-guide:latest/ug/observability/view-raw-metrics.adoc",
      "endpoint-access": "awsdocs/amazon-eks-user-guide:latest/ug/clusters/cluster-endpoint.adoc",
      "add-on-images": "awsdocs/amazon-eks-user-guide:latest/ug/workloads/add-ons-images.adoc",
      "auto-mode": "awsdocs/amazon-eks-user-guide:latest/ug/automode/create-storage-class.adoc",
      "iam": "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelastickubernetesservice.html",
      "pod-identity": "aws/amazon-eks-pod-identity-webhook:README.md",
      "load-balancer": "kubernetes/cloud-provider-aws:docs/service_controller.md",
      "eksctl": "https://eksctl.io/usage/schema/",
      "provider": "DataDog/datadog-operator:docs/providers.md",
      "chart": "DataDog/helm-charts:charts/datadog/values.yaml",
      "chart-changes": "DataDog/helm-charts:charts/datadog/CHANGELOG.md",
      "operator-monitoring": "DataDog/datadog-operator:docs/control_plane_monitoring.md"
    }
  },
  {
    "id": "gke",
    "title": "Google Kubernetes Engine",
    "documented": true,
    "source": "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "asOf": "2026-08-21",
    "markers": [
      {
        "kind": "key",
        "pattern": "^cloud\\.google\\.com/gke-",
        "strength": "strong",
        "text": "label of GKE nodes",
        "source": "labels"
      },
      {
        "kind": "key",
        "pattern": "(^|\\.)providers\\.gke\\.(autopilot|cos)$",
        "strength": "strong",
        "text": "switch of the Helm chart for GKE",
        "source": "chart"
      },
      {
        "kind": "entry",
        "pattern": "(^|\\.)agent\\.datadoghq\\.com/cluster-provider=gke-",
        "strength": "strong",
        "text": "cluster provider given to the Operator",
        "source": "provider"
      },
      {
        "kind": "value",
        "pattern": "^gke_[a-z][a-z0-9-]*_[a-z]+-[a-z]+\\d+(-[a-z])?_[a-z][a-z0-9-]*$",
        "strength": "strong",
        "text": "name that gcloud gives to a GKE cluster",
        "source": "contexts"
      },
      {
        "kind": "value",
        "pattern": "^v?\\d+\\.\\d+\\.\\d+-gke\\.\\d+",
        "strength": "strong",
        "text": "Kubernetes version of GKE",
        "source": "versions"
      },
      {
        "kind": "key",
        "pattern": "^iam\\.gke\\.io/",
        "strength": "medium",
        "text": "workload identity of GKE",
        "source": "workload-identity"
      },
      {
        "kind": "value",
        "pattern": "^pd\\.csi\\.storage\\.gke\\.io$",
        "strength": "medium",
        "text": "storage driver of Google Cloud",
        "source": "storage"
      }
    ],
    "components": {
      "apiserver": {
        "unsupported": {
          "reason": "Datadog documents that the check cannot run on GKE",
          "mayAnswer": {
            "path": "/metrics",
            "source": "api-server-metrics"
          },
          "source": "docs"
        }
      },
      "controller-manager": {
        "unsupported": {
          "reason": "GKE gives the metrics of its control plane to Cloud Monitoring only",
          "mayAnswer": null,
          "source": "control-plane-metrics"
        }
      },
      "scheduler": {
        "unsupported": {
          "reason": "GKE gives the metrics of its control plane to Cloud Monitoring only",
          "mayAnswer": null,
          "source": "control-plane-metrics"
        }
      },
      "etcd": {
        "unsupported": {
          "reason": "GKE gives nobody the metrics of etcd",
          "mayAnswer": null,
          "source": "control-plane-metrics"
        }
      }
    },
    "taints": [],
    "labels": [],
    "certificates": [],
    "sources": {
      "docs": "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
      "control-plane-metrics": "https://cloud.google.com/kubernetes-engine/docs/how-to/control-plane-metrics",
      "api-server-metrics": "prometheus-operator/kube-prometheus:jsonnet/kube-prometheus/platforms/gke.libsonnet",
      "labels": "https://cloud.google.com/kubernetes-engine/docs/how-to/creating-managing-labels",
      "contexts": "https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl",
      "versions": "https://cloud.google.com/kubernetes-engine/versioning",
      "workload-identity": "https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity",
      "storage": "https://cloud.google.com/kubernetes-engine/docs/how-to/persistent-volumes/gce-pd-csi-driver",
      "provider": "DataDog/datadog-operator:docs/providers.md",
      "chart": "DataDog/helm-charts:charts/datadog/values.yaml"
    }
  },
  {
    "id": "kubeadm",
    "title": "kubeadm",
    "documented": true,
    "source": "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
    "asOf": "2026-08-21",
    "markers": [
      {
        "kind": "api-version",
        "pattern": "^kubeadm\\.k8s\\.io/",
        "strength": "medium",
        "text": "kubeadm configuration",
        "source": "kubeadm-api"
      },
      {
        "kind": "path",
        "pattern": "(^|=)/etc/kubernetes/pki/etcd(/|$)",
        "strength": "medium",
        "text": "kubeadm's directory of etcd certificates",
        "source": "certificate-list"
      },
      {
        "kind": "path",
        "pattern": "(^|=)/etc/kubernetes/manifests(/|$)",
        "strength": "medium",
        "text": "kubeadm's directory of static pods",
        "source": "constants"
      },
      {
        "kind": "key",
        "pattern": "^kubeadm\\.kubernetes\\.io/",
        "strength": "medium",
        "text": "annotation that kubeadm puts on its static pods",
        "source": "constants"
      }
    ],
    "components": {
      "apiserver": {
        "documented": true,
        "endpoint": {
          "port": 6443,
          "scheme": "https",
          "path": "/metrics",
          "auth": "bearer-token",
          "source": "docs"
        },
        "flags": {
          "values": {},
          "source": "static-pods"
        },
        "servingCertificate": {
          "signedBy": "cluster-ca",
          "source": "certificate-list"
        },
        "identifiers": {
          "names": [
            "kube-apiserver"
          ],
          "source": "images"
        },
        "insecurePortClosed": null
      },
      "etcd": {
        "documented": true,
        "endpoint": {
          "port": 2379,
          "scheme": "https",
          "path": "/metrics",
          "auth": "client-certificate",
          "source": "docs"
        },
        "flags": {
          "values": {
            "listen-client-urls": "https://127.0.0.1:2379,https://node:2379",
            "listen-metrics-urls": "http://127.0.0.1:2381"
          },
          "source": "etcd-static-pod"
        },
        "servingCertificate": {
          "signedBy": "own-ca",
          "source": "certificate-list"
        },
        "identifiers": {
          "names": [
            "etcd"
          ],
          "source": "images"
        },
        "insecurePortClosed": null
      },
      "controller-manager": {
        "documented": true,
        "endpoint": {
          "port": 10257,
          "scheme": "https",
          "path": "/metrics",
          "auth": "bearer-token",
          "source": "docs"
        },
        "flags": {
          "values": {
            "bind-address": "127.0.0.1"
          },
          "source": "static-pods"
        },
        "servingCertificate": {
          "signedBy": "itself",
          "source": "controller-manager-flags"
        },
        "identifiers": {
          "names": [
            "kube-controller-manager"
          ],
          "source": "images"
        },
        "insecurePortClosed": {
          "from": "1.19",
          "source": "insecure-ports"
        }
      },
      "scheduler": {
        "documented": true,
        "endpoint": {
          "port": 10259,
          "scheme": "https",
          "path": "/metrics",
          "auth": "bearer-token",
          "source": "docs"
        },
        "flags": {
          "values": {
            "bind-address": "127.0.0.1"
          },
          "source": "static-pods"
        },
        "servingCertificate": {
          "signedBy": "itself",
          "source": "scheduler-flags"
        },
        "identifiers": {
          "names": [
            "kube-scheduler"
          ],
          "source": "images"
        },
        "insecurePortClosed": {
          "from": "1.19",
          "source": "insecure-ports"
        }
      }
    },
    "taints": [
      {
        "key": "node-role.kubernetes.io/master",
        "effect": "NoSchedule",
        "from": null,
        "until": "1.25",
        "source": "master-rename"
      },
      {
        "key": "node-role.kubernetes.io/control-plane",
        "effect": "NoSchedule",
        "from": "1.24",
        "until": null,
        "source": "master-rename"
      }
    ],
    "labels": [
      {
        "key": "node-role.kubernetes.io/master",
        "from": null,
        "until": "1.24",
        "source": "master-rename"
      },
      {
        "key": "node-role.kubernetes.io/control-plane",
        "from": "1.20",
        "until": null,
        "source": "master-rename"
      }
    ],
    "certificates": [
      {
        "component": "etcd",
        "hostPath": "/etc/kubernetes/pki/etcd",
        "mount": {
          "volume": "etcd-certs",
          "path": "/host/etc/kubernetes/pki/etcd",
          "source": "docs"
        },
        "source": "certificate-list",
        "files": [
          {
            "path": "ca.crt",
            "role": "ca",
            "pair": null,
            "client": false,
            "documented": true
          },
          {
            "path": "ca.key",
            "role": "ca-key",
            "pair": null,
            "client": false,
            "documented": false
          },
          {
            "path": "server.crt",
            "role": "cert",
            "pair": "server",
            "client": true,
            "documented": true
          },
          {
            "path": "server.key",
            "role": "key",
            "pair": "server",
            "client": true,
            "documented": true
          },
          {
            "path": "peer.crt",
            "role": "cert",
            "pair": "peer",
            "client": true,
            "documented": false
          },
          {
            "path": "peer.key",
            "role": "key",
            "pair": "peer",
            "client": true,
            "documented": false
          },
          {
            "path": "healthcheck-client.crt",
            "role": "cert",
            "pair": "healthcheck-client",
            "client": true,
            "documented": false
          },
          {
            "path": "healthcheck-client.key",
            "role": "key",
            "pair": "healthcheck-client",
            "client": true,
            "documented": false
          }
        ]
      },
      {
        "component": "etcd",
        "hostPath": "/etc/kubernetes/pki",
        "mount": null,
        "source": "certificate-list",
        "files": [
          {
            "path": "apiserver-etcd-client.crt",
            "role": "cert",
            "pair": "apiserver-etcd-client",
            "client": true,
            "documented": false
          },
          {
            "path": "apiserver-etcd-client.key",
            "role": "key",
            "pair": "apiserver-etcd-client",
            "client": true,
            "documented": false
          }
        ]
      }
    ],
    "sources": {
      "docs": "https://docs.datadoghq.com/containers/kubernetes/control_plane/",
      "kubeadm-api": "https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/",
      "constants": "kubernetes/kubernetes:cmd/kubeadm/app/constants/constants.go",
      "images": "kubernetes/kubernetes:cmd/kubeadm/app/images/images.go",
      "static-pods": "kubernetes/kubernetes:cmd/kubeadm/app/phases/controlplane/manifests.go",
      "etcd-static-pod": "kubernetes/kubernetes:cmd/kubeadm/app/phases/etcd/local.go",
      "certificate-list": "kubernetes/kubernetes:cmd/kubeadm/app/phases/certs/certlist.go",
      "controller-manager-flags": "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/",
      "scheduler-flags": "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/",
      "insecure-ports": "https://github.com/kubernetes/kubernetes/pull/92720",
      "master-rename": "https://github.com/kubernetes/kubeadm/issues/2200"
    }
  }
];
var version = "0.1.0";

// src/commands/bug-report.ts
function bugReport(cause) {
  const text = cause instanceof Error ? cause.stack ?? cause.message : String(cause);
  return `${printableLines(text)}
This is a bug of dd-cp-lint ${version}, not of your files. Please report it: ${homepage}/issues
`;
}

// src/text/table.ts
function table(rows, width3) {
  const count2 = Math.max(0, ...rows.map((row2) => row2.length));
  const widths = Array.from({ length: count2 }, (_, column) => Math.max(...rows.map((row2) => displayWidth(printable(row2[column] ?? "")))));
  const indent = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0);
  const lines = rows.map((row2) => {
    const cells2 = row2.map((cell, column) => {
      const text = printable(cell);
      return column === count2 - 1 ? wrapped(text, width3, indent) : text + " ".repeat((widths[column] ?? 0) - displayWidth(text) + 2);
    });
    return cells2.join("").trimEnd();
  });
  return lines.join("\n");
}

// src/commands/terminal-page.ts
function terminalPage(markdown2, { color, width: width3 }) {
  const { bold } = paint(color);
  const blocks = markdown2.trim().split(/\n\n(?=[^ ])/);
  const shown4 = joinedFences(blocks).map((block) => {
    if (block.startsWith("#")) return bold(printable(block.replace(/^#+ /, "")));
    if (block.startsWith("```")) return fenced(block);
    if (block.startsWith("|")) return table(cells(block), width3);
    return block.split("\n").map((line) => line.startsWith("- ") ? `- ${wrapped(plain2(line.slice(2)), width3, 2)}` : wrapped(plain2(line), width3, 0)).join("\n");
  });
  return `${shown4.join("\n\n")}
`;
}
function joinedFences(blocks) {
  const joined = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const fence2 = last === void 0 ? void 0 : /^`{3,}/.exec(last)?.[0];
    if (last !== void 0 && fence2 && !last.endsWith(`
${fence2}`)) joined[joined.length - 1] = `${last}

${block}`;
    else joined.push(block);
  }
  return joined;
}
var fenced = (block) => block.split("\n").slice(1, -1).map((line) => `    ${printable(line)}`.trimEnd()).join("\n");
var cells = (block) => block.split("\n").filter((line) => /[^|\s-]/.test(line)).map(
  (line) => line.slice(1, -1).split("|").map((cell) => plain2(cell.trim()))
);
var plain2 = (text) => printable(text.replace(/<(https?:[^>]*)>/g, "$1").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"));

// src/commands/explain.ts
var explain_default = defineCommand({
  name: "explain",
  operands: "RULE",
  count: [1, 1],
  summary: "print the page of a rule",
  flags: [],
  run: explain
});
function explain(call, io2) {
  const ids = rules.map(({ id: id2 }) => id2);
  const id = oneOf("rule", call.operands[0] ?? "", ids);
  const pages = rules.filter((rule) => rule.id === id).map((rule) => rulePage(rule));
  const color = wantsColor(colorFlag(call), io2.env, io2.stdout.isTTY);
  io2.stdout.write(terminalPage(pages.join(""), { color, width: Math.min(io2.stdout.columns ?? 100, 100) }));
  return 0;
}

// src/choices.ts
var presets = ["recommended", "strict", "off"];
var severities3 = ["error", "warning", "info"];
function choose(settings, choices) {
  const { platform, preset } = choices;
  return {
    ...settings,
    preset: preset === void 0 ? settings.preset : oneOf("preset", preset, presets),
    rules: { ...settings.rules, ...chosenRules(choices.rules ?? {}) },
    platform: platform === void 0 ? settings.platform : platformId(platform),
    clusters: platform === void 0 ? settings.clusters : settings.clusters.map((cluster2) => ({ ...cluster2, platform: null })),
    versions: { ...settings.versions, ...chosenVersions(choices) }
  };
}
function chosenRules(chosen) {
  const ids = rules.map(({ id }) => id);
  const checked = Object.entries(chosen).map(
    ([id, severity]) => [oneOf("rule", id, ids), oneOf("severity", severity, [...severities3, "off"])]
  );
  return Object.fromEntries(checked);
}
function platformId(given) {
  const ids = platforms2.map(({ id }) => id);
  return oneOf("platform", given.split("@", 1)[0] ?? "", ids);
}
function chosenVersions({ platform, kubernetesVersion: kubernetesVersion2 }) {
  const at3 = platform?.indexOf("@") ?? -1;
  return {
    ...platform !== void 0 && at3 !== -1 ? { platform: version2(platform.slice(at3 + 1), "--platform") } : {},
    ...kubernetesVersion2 === void 0 ? {} : { kubernetes: version2(kubernetesVersion2, "--kubernetes-version") }
  };
}
function version2(text, flag) {
  const numbers = parseVersion(text);
  if (!numbers) throw new UsageError(`${flag}: not a version: ${text || "nothing"}, expected for example 1.31`);
  return { text, numbers, origin: "flag", from: flag };
}

// src/io/gather.ts
var import_node_path4 = __toESM(require("node:path"));

// src/text/glob.ts
var isPattern = (path7) => /[*?[{]/.test(path7);
function readGlob(pattern) {
  return alternatives(pattern).map((one) => {
    const segments = one.split("/").filter((segment) => segment !== ".");
    const first = segments.findIndex(isPattern);
    const fixed = first === -1 ? segments.length - 1 : first;
    const [base, rest] = [segments.slice(0, fixed), segments.slice(fixed)];
    return {
      base: base.length === 1 && base[0] === "" ? "/" : plain3(base.join("/")),
      depth: rest.includes("**") ? Number.POSITIVE_INFINITY : rest.length - 1,
      matches: new RegExp(`^${rest.map(expression).join("")}$`, "u")
    };
  });
}
var plain3 = (text) => text.replace(/\\(.)/g, "$1");
function alternatives(pattern) {
  let depth = 0;
  let cuts = [];
  for (let at3 = 0; at3 < pattern.length; at3++) {
    const character = pattern[at3];
    if (character === "\\") at3++;
    else if (character === "{" && depth++ === 0) cuts = [at3];
    else if (character === "," && depth === 1) cuts.push(at3);
    else if (character === "}" && depth > 0 && --depth === 0 && cuts.length > 1) {
      const [open = 0] = cuts;
      const parts = [...cuts, at3].slice(1).map((end2, index) => pattern.slice((cuts[index] ?? 0) + 1, end2));
      return parts.flatMap((part) => alternatives(pattern.slice(0, open) + part + pattern.slice(at3 + 1)));
    }
  }
  return [pattern];
}
function expression(segment, index, { length }) {
  const isLast = index === length - 1;
  if (segment === "**") return `(?:(?!\\.)[^/]+/)*${isLast ? "(?!\\.)[^/]+" : ""}`;
  const hidden = /^[*?[]/.test(segment) ? "(?!\\.)" : "";
  const body = segment.replace(/\\.|\[[!^]?\]?[^\]]*\]|[*?]|[^*?[\\]+|[\s\S]/gu, (part) => {
    if (part === "*") return "[^/]*";
    if (part === "?") return "[^/]";
    if (part.length > 2 && part.startsWith("[")) return characterClass(part);
    return literal3(part.length > 1 && part.startsWith("\\") ? part.slice(1) : part);
  });
  return `${hidden}${body}${isLast ? "" : "/"}`;
}
function characterClass(part) {
  const negated = /^\[[!^]/.test(part);
  const inside2 = part.slice(negated ? 2 : 1, -1).replace(/[\\\]^[]/g, "\\$&");
  const ranges = inside2.replace(/([^\\])-([^\\])/gu, (range3, from, to) => from <= to ? range3 : "");
  return `(?!/)[${negated ? "^" : ""}${ranges}]`;
}
var literal3 = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

// src/io/paths.ts
var import_node_path = __toESM(require("node:path"));
function absolute(io2, given) {
  const full = import_node_path.default.resolve(io2.cwd, given);
  return import_node_path.default.sep === "/" ? full : full.split(import_node_path.default.sep).join("/");
}
function shown3(io2, absolute2) {
  const relative = import_node_path.default.relative(io2.cwd, absolute2);
  return import_node_path.default.sep === "/" ? relative : relative.split(import_node_path.default.sep).join("/");
}
function upwards(files, folder) {
  const folders = [folder];
  for (let at3 = folder; !exists(files, import_node_path.default.join(at3, ".git")); ) {
    const parent = import_node_path.default.dirname(at3);
    if (parent === at3) break;
    folders.push(parent);
    at3 = parent;
  }
  return folders;
}
function gitRoot(files, folder) {
  const outermost = upwards(files, folder).at(-1);
  return outermost !== void 0 && exists(files, import_node_path.default.join(outermost, ".git")) ? outermost : void 0;
}
function exists(files, file) {
  try {
    return files.stat(file) !== void 0;
  } catch (error) {
    const code = errorCode(error);
    if (code === void 0) throw error;
    return code !== "ENOTDIR";
  }
}

// src/io/read.ts
var import_node_buffer = require("node:buffer");
var largestFile = 10 * 1024 * 1024;
function readText(files, path7) {
  try {
    const stats = files.stat(path7);
    const reason2 = stats ? refusal(stats) : vanished;
    return reason2 ? { reason: reason2 } : decode2(files.read(path7));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
function refusal(stats) {
  if (stats.isDirectory()) return "is a folder";
  if (stats.isFIFO()) return "is a pipe; give - to read standard input";
  if (!stats.isFile()) return "is no regular file";
  return stats.size > largestFile ? tooLarge : void 0;
}
var tooLarge = `is larger than ${largestFile / 1024 / 1024} MB`;
function decode2(bytes) {
  if (bytes.length > largestFile) return { reason: tooLarge };
  const [first, second] = bytes;
  if (first === 255 && second === 254 || first === 254 && second === 255) return { reason: "is UTF-16, expected UTF-8" };
  if (bytes.includes(0)) return { reason: "is binary" };
  return (0, import_node_buffer.isUtf8)(bytes) ? { text: bytes.toString("utf8") } : { reason: "is not UTF-8" };
}
var vanished = "vanished before it was read";
var reasons = {
  ENOENT: vanished,
  EACCES: "can't be read: permission denied",
  EPERM: "can't be read: permission denied",
  EISDIR: "is a folder",
  ELOOP: "is a symbolic link that leads to itself"
};
function reasonOf(error) {
  const code = errorCode(error);
  if (code === void 0) throw error;
  return reasons[code] ?? `can't be read: ${code}`;
}

// src/prefilter.ts
var markers = new RegExp(
  [
    // The Operator's resource, and patches of it.
    String.raw`datadoghq\.com\\?/v\d`,
    "DatadogAgent",
    "nodeAgent|clusterAgent|clusterChecksRunner|ClusterAgent",
    // Values of the chart, also as a subchart's.
    String.raw`(?:datadog|agents)["']?[ \t]*:`,
    "[Ii]gnore_?[Aa]uto_?[Cc]onf|IGNORE_AUTOCONF",
    String.raw`confd|conf\.d`,
    // The Agent's containers.
    "DD_API_KEY",
    String.raw`datadog[^\s"']{0,200}(?:agent|operator)`,
    String.raw`name["']?[ \t]*:[ \t]*["']?(?:datadog-)?(?:cluster-)?agent["'\s,}]`,
    // Annotations and check files.
    String.raw`(?:ad|service-discovery)\.datadoghq\.com`,
    "ad_identifiers|init_config|cluster_check|prometheus_url|openmetrics_endpoint",
    String.raw`(?:etcd|scheduler|controller[-_]?manager|api[-_]?server\w{0,20})s?\.ya?ml`,
    // What installs the chart.
    String.raw`helm\.datadoghq\.com|chart["']?[ \t]*:[ \t]*["']?(?:[^\s"']{1,200}/)?datadog["'\s,}]`,
    // The cluster's own configuration.
    String.raw`kubeadm\.k8s\.io|ClusterConfiguration|eksctl\.io/`,
    "kube-(?:apiserver|controller-manager|scheduler)",
    String.raw`[/\s"']etcd["'\s,\]}]`,
    "--bind-address|--listen-(?:metrics|client)-urls",
    // Directives.
    "dd-cp-lint"
  ].join("|")
);
var mayMatter = (latin1) => /^(?:\xff\xfe|\xfe\xff)/.test(latin1) || markers.test(latin1);
var configName = ".dd-cp-lint.yaml";
var isCandidate = (name) => /\.(?:ya?ml|json)(?:\.|$)/i.test(name) && name !== configName;

// src/io/relevance.ts
function relevance(files) {
  const buffer = Buffer.allocUnsafe(1 << 16);
  const answers = /* @__PURE__ */ new Map();
  return (path7) => {
    const known2 = answers.get(path7);
    if (known2 !== void 0) return known2;
    const answer2 = lookInto(path7);
    answers.set(path7, answer2);
    return answer2;
  };
  function lookInto(path7) {
    try {
      const length = files.readInto(path7, buffer);
      const answer2 = mayMatter(buffer.toString("latin1", 0, length));
      return answer2 || length < buffer.length ? answer2 : wholeMatters(files, path7);
    } catch (error) {
      return reasonOf(error);
    }
  }
}
function wholeMatters(files, path7) {
  if ((files.stat(path7)?.size ?? 0) > largestFile) return tooLarge;
  return mayMatter(files.read(path7).toString("latin1"));
}

// src/io/surroundings.ts
var import_node_path3 = __toESM(require("node:path"));

// src/io/gitignore.ts
var import_node_path2 = __toESM(require("node:path"));
var import_ignore = __toESM(require_ignore());
function layersAbove(files, folder) {
  const parents = upwards(files, folder).slice(1).reverse();
  if (parents[0] === void 0 || !exists(files, import_node_path2.default.join(parents[0], ".git"))) return [];
  const layers = parents.flatMap((parent) => layerOf(files, parent));
  return isIgnored(layers, `${folder}/`) ? [] : layers;
}
function layerOf(files, folder) {
  const file = import_node_path2.default.join(folder, ".gitignore");
  const reading2 = exists(files, file) ? readText(files, file) : { reason: "missing" };
  return "text" in reading2 ? [{ folder, patterns: (0, import_ignore.default)().add(reading2.text.replace(/^\uFEFF/, "")) }] : [];
}
function isIgnored(layers, absolute2) {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (!layer) continue;
    const { ignored, unignored } = layer.patterns.test(below(layer.folder, absolute2));
    if (ignored || unignored) return ignored;
  }
  return false;
}
var below = (folder, absolute2) => absolute2.slice(folder.endsWith("/") ? folder.length : folder.length + 1);

// src/io/walk.ts
var candidates2 = (depth) => ({ depth, accepts: (_, name) => isCandidate(name) });
function* walk(files, start, wanted = candidates2(Number.POSITIVE_INFINITY)) {
  const waiting = [{ path: start, layers: layersAbove(files, start), depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path: path7, depth } = next;
    const entries = entriesOf3(files, path7);
    if (typeof entries === "string") {
      yield { path: path7, names: [], unread: [{ path: path7, reason: entries }] };
      continue;
    }
    const layers = entries.some(({ name }) => name === ".gitignore") ? [...next.layers, ...layerOf(files, path7)] : next.layers;
    const below2 = path7.endsWith("/") ? path7 : `${path7}/`;
    for (const { name } of entries.filter((entry) => entry.isDirectory() && depth < wanted.depth && !skipped.has(entry.name))) {
      if (!isIgnored(layers, `${below2}${name}/`)) waiting.push({ path: below2 + name, layers, depth: depth + 1 });
    }
    const candidates4 = entries.filter(({ name }) => wanted.accepts(below2 + name, name) && !isIgnored(layers, below2 + name));
    yield folderOf3(path7, below2, candidates4);
  }
}
var skipped = /* @__PURE__ */ new Set(["node_modules", ".git"]);
function entriesOf3(files, folder) {
  try {
    return files.list(folder);
  } catch (error) {
    return reasonOf(error);
  }
}
function folderOf3(path7, below2, candidates4) {
  const special2 = candidates4.filter((entry) => !entry.isFile() && !entry.isDirectory() && !entry.isSymbolicLink());
  return {
    path: path7,
    names: candidates4.filter((entry) => entry.isFile()).map(({ name }) => name),
    unread: special2.map(({ name }) => ({ path: below2 + name, reason: "is no regular file" }))
  };
}

// src/io/surroundings.ts
function surroundings(named3, files) {
  const starts = /* @__PURE__ */ new Map();
  for (const folder of new Set([...named3].map((at3) => import_node_path3.default.dirname(at3)))) {
    const root = gitRoot(files, folder);
    if (root === void 0) starts.set(folder, starts.get(folder) ?? 0);
    else starts.set(root, Number.POSITIVE_INFINITY);
  }
  const found = [...starts].flatMap(([start, depth]) => [...walk(files, start, candidates2(depth))]);
  return new Map(found.map((folder) => [folder.path, new Set(folder.names)]));
}
var isListed = (listing, at3) => listing.get(import_node_path3.default.dirname(at3))?.has(import_node_path3.default.basename(at3)) ?? false;
var pathsIn = (folder, names4) => [...names4].map((name) => `${folder === "/" ? "" : folder}/${name}`);
function contextAmong(around2, given, look2) {
  if (given.size === 0) return [];
  return [...around2].flatMap(([folder, names4]) => {
    const files = pathsIn(folder, names4);
    return files.some((at3) => look2(at3) === true) ? files.filter((at3) => !given.has(at3)) : [];
  });
}

// src/io/gather.ts
function gather(paths, io2, forceExclude = false) {
  const asked = new Set(paths.map((given2) => absolute(io2, given2)));
  const search = { io: io2, look: relevance(io2.files), asked, named: /* @__PURE__ */ new Set(), found: /* @__PURE__ */ new Map(), unread: /* @__PURE__ */ new Map() };
  for (const given2 of paths) {
    const at3 = absolute(io2, given2);
    const kind = kindOf2(io2, at3);
    if (kind === "file") search.named.add(at3);
    else if (kind === "folder") searchFolder(search, at3);
    else searchPattern(search, given2);
  }
  const around2 = surroundings(search.named, io2.files);
  const excluded = forceExclude ? takeAsFound(search, around2) : 0;
  const { relevant, skipped: skipped2 } = sift(search, around2);
  const given = /* @__PURE__ */ new Set([...search.named, ...relevant]);
  const gathered = readAll2(search, given, skipped2 + excluded);
  const context2 = contextAmong(around2, given, search.look).flatMap((at3) => {
    const reading2 = readText(io2.files, at3);
    return "text" in reading2 ? [{ path: shown3(io2, at3), text: reading2.text, writable: false }] : [];
  });
  return { ...gathered, files: [...gathered.files, ...context2].sort(byPath) };
}
function takeAsFound({ asked, named: named3, found }, around2) {
  const listed2 = [...named3].filter((at3) => isListed(around2, at3));
  const excluded = named3.size - listed2.length;
  for (const at3 of named3) asked.delete(at3);
  named3.clear();
  for (const at3 of listed2) {
    const folder = import_node_path4.default.dirname(at3);
    found.set(folder, /* @__PURE__ */ new Set([...found.get(folder) ?? [], import_node_path4.default.basename(at3)]));
  }
  return excluded;
}
function kindOf2(io2, at3) {
  try {
    const stats = io2.files.stat(at3);
    return stats ? stats.isDirectory() ? "folder" : "file" : "missing";
  } catch (error) {
    const code = errorCode(error);
    if (code === void 0) throw error;
    return code === "ENOTDIR" ? "missing" : "file";
  }
}
function searchFolder(search, start, wanted) {
  let count2 = 0;
  for (const { path: folder, names: names4, unread } of walk(search.io.files, start, wanted)) {
    for (const { path: at3, reason: reason2 } of unread) search.unread.set(at3, reason2);
    if (names4.length > 0) search.found.set(folder, /* @__PURE__ */ new Set([...search.found.get(folder) ?? [], ...names4]));
    count2 += names4.length + unread.length;
  }
  return count2;
}
function searchPattern(search, pattern) {
  if (!isPattern(pattern)) throw new UsageError(`no such file or folder: ${pattern}`);
  const counts3 = readGlob(pattern).map(({ base, depth, matches: matches2 }) => {
    const start = absolute(search.io, base);
    if (kindOf2(search.io, start) !== "folder") return 0;
    const below2 = start.endsWith("/") ? start.length : start.length + 1;
    return searchFolder(search, start, { depth, accepts: (at3) => matches2.test(at3.slice(below2)) });
  });
  if (counts3.every((count2) => count2 === 0)) throw new UsageError(`no file matches ${pattern}`);
}
function sift({ look: look2, named: named3, found, unread }, around2) {
  const relevant = [];
  let skipped2 = 0;
  for (const [folder, names4] of found) {
    const files = pathsIn(folder, names4).filter((at3) => !named3.has(at3));
    const matters = files.some((at3) => {
      const answer2 = look2(at3);
      if (typeof answer2 === "string") unread.set(at3, answer2);
      return answer2 === true;
    });
    if (matters || pathsIn(folder, around2.get(folder) ?? []).some((at3) => look2(at3) === true)) relevant.push(...files);
    else skipped2 += files.length;
  }
  return { relevant, skipped: skipped2 };
}
function readAll2({ io: io2, asked, unread }, given, skipped2) {
  const files = [];
  const failed2 = [...unread].map(([at3, reason2]) => ({ path: shown3(io2, at3), reason: reason2, fatal: asked.has(at3) }));
  for (const at3 of given) {
    if (unread.has(at3)) continue;
    const reading2 = readText(io2.files, at3);
    if ("reason" in reading2) failed2.push({ path: shown3(io2, at3), reason: reading2.reason, fatal: asked.has(at3) });
    else if (reading2.text === "") failed2.push({ path: shown3(io2, at3), reason: "is empty", fatal: false });
    else files.push({ path: shown3(io2, at3), text: reading2.text });
  }
  return { files, skipped: skipped2, unread: failed2.sort(byPath) };
}
var byPath = (a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

// src/io/stdin.ts
function readStdin(name, io2) {
  const path7 = name === void 0 ? "<stdin>" : shown3(io2, absolute(io2, name));
  const reading2 = decode2(io2.readStdin(largestFile));
  if ("reason" in reading2) return { files: [], skipped: 0, unread: [{ path: path7, reason: reading2.reason, fatal: true }] };
  if (reading2.text === "") return { files: [], skipped: 0, unread: [{ path: path7, reason: "is empty", fatal: false }] };
  return { files: [{ path: path7, text: reading2.text }], skipped: 0, unread: [] };
}

// src/check.ts
function enabledRules(rules2, settings) {
  return rules2.filter((rule) => {
    const own = settings.rules[rule.id];
    if (own !== void 0) return own !== "off";
    return settings.preset === "strict" || settings.preset === "recommended" && !rule.strict;
  });
}
function checkCluster(cluster2, rules2) {
  const reported = [];
  const failures = [];
  for (const rule of rules2) {
    try {
      for (const problem of rule.check(cluster2)) reported.push({ rule, cluster: cluster2, problem });
    } catch (cause) {
      failures.push({ rule: rule.id, cluster: cluster2.id, cause });
    }
  }
  return { reported: reported.filter((own) => !reported.some((other) => silences(other, own))), failures };
}
function silences(other, own) {
  const { masks = [] } = other.rule;
  if (other.rule === own.rule || masks !== "all" && !masks.includes(own.rule.id)) return false;
  const subjects = (own.problem.subjects ?? []).flatMap(withOwner);
  return (other.problem.subjects ?? []).some((subject) => subjects.includes(subject));
}
var withOwner = (subject) => "check" in subject ? [subject, subject.check] : [subject];
var order3 = ["info", "warning", "error"];
var lower = (a, b) => order3.indexOf(a) < order3.indexOf(b) ? a : b;
function severityOf({ rule, problem }, settings) {
  const set3 = settings.rules[rule.id];
  const ruled = set3 === void 0 || set3 === "off" ? rule.severity : set3;
  return problem.severity === void 0 ? ruled : lower(problem.severity, ruled);
}

// src/yaml/compare.ts
function changedPointers(before, after, promised) {
  if (before.length !== after.length) return before.some((tree) => tree.problems.length > 0) ? [] : [""];
  return before.flatMap((old, index) => {
    const now = after[index];
    if (!now || old.problems.length > 0) return [];
    const pointers = promised.filter((edit) => edit.at.document.index === index).flatMap(promisedPointers);
    return compare({ tree: old, node: old.root }, { tree: now, node: now.root }, { pointer: "", promised: pointers });
  });
}
function promisedPointers(edit) {
  const { pointer } = edit.at;
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  if (edit.op === "rename") return [pointer, `${parent}/${escapeStep(edit.key)}`];
  return edit.op === "remove" && /\/\d+$/.test(pointer) ? [parent] : [pointer];
}
var escapeStep = (step) => step.replaceAll("~", "~0").replaceAll("/", "~1");
function compare(old, now, context2) {
  const { pointer, promised } = context2;
  if (promised.some((own) => pointer === own || pointer.startsWith(`${own}/`))) return [];
  const [a, b] = [follow(old.node), follow(now.node)];
  const step = (name, left, right) => compare({ ...old, node: left }, { ...now, node: right }, { promised, pointer: `${pointer}/${escapeStep(name)}` });
  if (a?.kind === "map" && b?.kind === "map") {
    const [left, right] = [valuesOf(a), valuesOf(b)];
    return [.../* @__PURE__ */ new Set([...left.keys(), ...right.keys()])].flatMap((name) => step(name, left.get(name) ?? null, right.get(name) ?? null));
  }
  if (a?.kind === "seq" && b?.kind === "seq") {
    const length = Math.max(a.items.length, b.items.length);
    return Array.from({ length }, (_, index) => step(String(index), a.items[index] ?? null, b.items[index] ?? null)).flat();
  }
  if (sameLeaf(a, b)) return [];
  const below2 = promised.some((own) => own.startsWith(`${pointer}/`));
  if (!below2) return [pointer];
  if (a?.kind === "scalar" && b?.kind === "scalar") return compare(inside(old.tree, a), inside(now.tree, b), context2);
  return isEmpty5(a) ? [] : [pointer];
}
var follow = (node2) => node2?.kind === "alias" ? follow(node2.target) : node2;
var valuesOf = (map3) => new Map(mergedPairs(map3).map((pair) => [keyName(pair.key) ?? "", pair.value]));
function sameLeaf(a, b) {
  if (a === null || b === null) return a === b;
  return a.kind === "scalar" && b.kind === "scalar" && a.text === b.text && Object.is(scalarValue(a), scalarValue(b));
}
var isEmpty5 = (node2) => node2 === null || node2.kind === "scalar" && node2.text.trim() === "" || node2.kind === "map" && node2.pairs.length === 0 || node2.kind === "seq" && node2.items.length === 0;
function inside(host, scalar2) {
  const tree = parseYaml(scalarRegion(host.region, scalar2));
  return { tree, node: tree.root };
}

// src/proof.ts
function brokenPromise(before, after, repairs) {
  return structuralDamage(before, after, repairs) ?? findingLeft(before, after, repairs) ?? wrongText(before, after, repairs);
}
function structuralDamage(before, after, repairs) {
  const broken = (analysis) => analysis.settled.filter(({ finding }) => structural.has(finding.rule)).length;
  if (broken(after) > broken(before)) return "the text would no longer be valid";
  for (const path7 of new Set(repairs.flatMap(({ fix }) => fix.edits.map((edit) => edit.file.path)))) {
    const promised = repairs.flatMap(({ fix }) => fix.wanted.edits.filter((edit) => edit.at.location.file.path === path7));
    if (promised.length === 0) continue;
    const [old, now] = [before, after].map((analysis) => analysis.sources.find((source) => source.path === path7));
    if (old && now && changedPointers(parseDocuments(old), parseDocuments(now), promised).length > 0)
      return "it would change more than it promises";
  }
  return void 0;
}
var structural = /* @__PURE__ */ new Set(["yaml-syntax", "duplicate-key", "field-type-mismatch"]);
function findingLeft(before, after, repairs) {
  const kinds2 = [
    ({ rule, path: path7, document, pointer }) => JSON.stringify([rule, path7, document, pointer]),
    ({ rule, path: path7, document }) => JSON.stringify([rule, path7, document])
  ];
  const left = repairs.find(
    ({ finding }) => kinds2.every((kind) => {
      const count2 = (findings) => findings.filter((other) => kind(other) === kind(finding)).length;
      const fixed = count2(repairs.map((repair2) => repair2.finding));
      return count2(findingsOf(after)) > count2(findingsOf(before)) - fixed;
    })
  );
  return left && `${left.finding.rule} would still be found`;
}
var findingsOf = (analysis) => analysis.settled.map(({ finding }) => finding);
function wrongText(before, after, repairs) {
  const written4 = writtenSpans(repairs).filter(({ isName }) => !isName);
  const known2 = new Set(findingsOf(before).map(({ rule, path: path7, pointer }) => JSON.stringify([rule, path7, pointer])));
  const alike = (analysis, { rule, path: path7, message: message2 }) => findingsOf(analysis).filter((other) => other.rule === rule && other.path === path7 && other.message === message2).length;
  const wrong2 = findingsOf(after).find(
    (finding) => finding.severity === "error" && !known2.has(JSON.stringify([finding.rule, finding.path, finding.pointer])) && alike(after, finding) > alike(before, finding) && written4.some((span) => span.path === finding.path && span.start < finding.end.offset && finding.start.offset < span.end)
  );
  return wrong2 && `what it writes would be wrong: ${wrong2.message}`;
}
function writtenSpans(repairs) {
  const shifts = /* @__PURE__ */ new Map();
  return repairs.flatMap(({ fix }) => fix.edits.map((edit) => ({ edit, isName: fix.wanted.edits.every(({ op }) => op === "rename") }))).sort((a, b) => a.edit.span.start - b.edit.span.start).map(({ edit: { file, span, text }, isName }) => {
    const shift = shifts.get(file.path) ?? 0;
    shifts.set(file.path, shift + text.length - (span.end - span.start));
    return { path: file.path, start: span.start + shift, end: span.start + shift + text.length, isName };
  });
}

// src/report-of.ts
function reportOf(analysis) {
  const clusters = analysis.clusters.map((cluster2) => reportCluster(cluster2));
  const findings = analysis.settled.map(({ finding }) => finding);
  const used = /* @__PURE__ */ new Set([...clusters.flatMap(({ files }) => files), ...findings.map(({ path: path7 }) => path7)]);
  const given = analysis.sources.filter(({ path: path7 }) => analysis.given?.has(path7) ?? true);
  const count2 = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const summary = {
    files: given.length,
    filesSkipped: given.filter(({ path: path7 }) => !used.has(path7)).length,
    errors: count2("error"),
    warnings: count2("warning"),
    infos: count2("info"),
    fixable: findings.filter(({ fix }) => fix !== null).length,
    suppressed: analysis.suppressed
  };
  const sources2 = new Map(analysis.sources.map((source) => [source.path, source]));
  const { notes, failures } = analysis;
  return {
    schemaVersion: 1,
    tool: { name: "dd-cp-lint", version },
    clusters,
    findings,
    summary,
    sources: sources2,
    notes,
    failures,
    rules: new Map(rules.map((rule) => [rule.id, rule]))
  };
}
function reportCluster(cluster2) {
  const verdicts = components2.map((component) => [component, verdictOf(cluster2, component)]);
  const versions2 = Object.entries(cluster2.versions).flatMap(([name, version3]) => version3 ? [[name, version3]] : []);
  const { profile, reason: reason2 } = cluster2.platform;
  const evidence = cluster2.platform.evidence.map(reportEvidence);
  return {
    id: cluster2.id,
    platform: profile?.id ?? null,
    platformEvidence: evidence.filter(({ platform }) => profile === null || platform === profile.id).map(({ platform, text, path: path7, line }) => `${profile === null ? `${platform}: ` : ""}${text} (${path7}:${line})`),
    detection: { evidence, reason: reason2 },
    versions: Object.fromEntries(versions2.map(([name, { text }]) => [name, text])),
    versionOrigins: Object.fromEntries(versions2.map(([name, { from }]) => [name, from])),
    components: Object.fromEntries(verdicts),
    files: [...new Set(cluster2.documents.filter(({ format }) => format !== null).map(({ file }) => file.path))].sort()
  };
}
function reportEvidence({ platform, strength, text, at: at3 }) {
  const { file, span } = at3.location;
  return { platform, strength, text, path: file.path, line: file.position(span.start).line };
}

// src/fix.ts
var maxPasses = 10;
function fixUntilQuiet(files, analyse2, safety) {
  const progress = { files, analysis: analyse2(files), applied: [], failed: /* @__PURE__ */ new Map() };
  for (let pass = 0; pass < maxPasses; pass++) {
    const repairs = apart(candidates3(progress, safety));
    if (repairs.length === 0) break;
    if (attempt(progress, repairs, analyse2) === void 0) continue;
    for (const repair2 of repairs.toSorted((a, b) => compareRules(a.finding, b.finding))) {
      const reason2 = attempt(progress, [repair2], analyse2);
      if (reason2 === void 0) break;
      progress.failed.set(identity2(repair2.finding), reason2);
    }
  }
  const before = new Map(files.map((file) => [file.path, file.text]));
  const changed = progress.files.flatMap(({ path: path7, text }) => before.get(path7) === text ? [] : [{ path: path7, before: before.get(path7) ?? "", after: text }]).sort((a, b) => a.path < b.path ? -1 : 1);
  return { report: reportOf(progress.analysis), changed, applied: progress.applied, withdrawn: withdrawn(progress, safety) };
}
var compareRules = (a, b) => a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.start.offset - b.start.offset;
var identity2 = ({ rule, path: path7, document, pointer, message: message2 }) => JSON.stringify([rule, path7, document, pointer, message2]);
function candidates3(progress, safety) {
  return progress.analysis.settled.flatMap(({ finding, fix }) => {
    if (!fix || fix.safety === "unsafe" && safety === "safe") return [];
    if (progress.failed.has(identity2(finding)) || unwritable(fix, progress.files) !== void 0) return [];
    return [{ finding, fix }];
  });
}
function unwritable(fix, files) {
  const paths = new Set(fix.edits.map((edit) => edit.file.path));
  return files.find((file) => file.writable === false && paths.has(file.path))?.path;
}
function apart(repairs) {
  const taken = [];
  return repairs.filter(({ fix }) => {
    if (fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) return false;
    taken.push(...fix.edits);
    return true;
  });
}
var touches = (a, b) => a.file === b.file && a.span.start <= b.span.end && b.span.start <= a.span.end;
function attempt(progress, repairs, analyse2) {
  const edits = repairs.flatMap(({ fix }) => fix.edits);
  const files = progress.files.map((file) => {
    const own = edits.filter((edit) => edit.file.path === file.path);
    return own.length === 0 ? file : { ...file, text: applyEdits(file.text, own) };
  });
  const analysis = analyse2(files);
  const reason2 = brokenPromise(progress.analysis, analysis, repairs);
  if (reason2 !== void 0) return reason2;
  progress.files = files;
  progress.analysis = analysis;
  progress.applied.push(...repairs.map(({ finding }) => finding));
  return void 0;
}
function withdrawn(progress, safety) {
  return progress.analysis.settled.flatMap((settled2) => {
    const reason2 = whyLeft(settled2, progress, safety);
    return reason2 === void 0 ? [] : [{ finding: settled2.finding, reason: reason2 }];
  });
}
function whyLeft({ finding, fix, refusal: refusal2 }, progress, safety) {
  if (!fix) return refusal2 ?? void 0;
  if (fix.safety === "unsafe" && safety === "safe") return "the fix is unsafe: --unsafe-fixes applies it";
  const path7 = unwritable(fix, progress.files);
  if (path7 !== void 0) return `it would change ${path7}, which was not given for writing`;
  return progress.failed.get(identity2(finding)) ?? `it did not come to rest in ${maxPasses} passes`;
}

// src/yaml/directive.ts
var settingKeys = ["platform", "kubernetes", "cluster"];
var words = ["dd-cp-lint:", "dd-cp-lint-ignore", "dd-cp-lint-ignore-file"];
function directives(text) {
  if (!text.includes("dd-cp-lint")) return [];
  const lines = text.split("\n");
  let start = 0;
  return lines.flatMap((line, index) => {
    const from = start;
    start += line.length + 1;
    const found = /(?:^\uFEFF?|[ \t])#[ \t]*(dd-cp-lint(?:-[a-z-]+)?:?)(?:[ \t]+(.*?))?[ \t]*\r?$/.exec(line);
    const word2 = found?.[1] ?? "";
    if (!found || word2 === "dd-cp-lint") return [];
    const hash = line.indexOf("#", found.index);
    const before = line.slice(0, hash);
    if (insideQuotes(before)) return [];
    const span = { start: from + hash, end: from + line.replace(/[ \t\r]+$/, "").length };
    const rest = { text: found[2] ?? "", start: span.end - (found[2] ?? "").length };
    return [directive(word2, rest, { span, line: index + 1, problems: [], alone: /^\s*$/.test(before), lines })];
  });
}
var insideQuotes = (before) => /(?:^|[\s[{,:])(?:"(?:[^"\\]|\\.)*|'[^']*)$/.test(before.replace(/(?<=^|[\s[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g, ""));
function directive(word2, rest, { alone, lines, ...comment2 }) {
  const { span, line } = comment2;
  if (word2 === "dd-cp-lint:") return { ...comment2, ...readSettings2(rest), kind: "settings" };
  const name = word2.replace(/:$/, "");
  const next = lines.findIndex((text, index) => index >= line && !/^\s*(?:#.*)?$/.test(text)) + 1;
  const own = alone ? next : line;
  if (name === "dd-cp-lint-ignore") return { ...comment2, ...readIgnore(rest), kind: "ignore", covers: (asked) => asked === own };
  if (name === "dd-cp-lint-ignore-file") return { ...comment2, ...readIgnore(rest), kind: "ignore", covers: () => true };
  return { ...comment2, kind: "unknown", problems: [{ text: name, span, expected: words }] };
}
function readSettings2(rest) {
  const settings = [];
  const problems2 = [];
  for (const { text, start } of wordsOf(rest, /[^\s,]+/g)) {
    const [, name = text, value = ""] = /^([^=]*)=(.+)$/.exec(text) ?? [];
    const key = settingKeys.find((known2) => known2 === name);
    const end2 = start + text.length;
    if (key && value) settings.push({ key, value, span: { start: end2 - value.length, end: end2 } });
    else problems2.push({ text, span: { start, end: end2 }, expected: settingKeys.map((known2) => `${known2}=`) });
  }
  return { settings, problems: problems2 };
}
function readIgnore(rest) {
  const [, ids = "", reason2] = /^(.*?)(?:(?:^|[ \t]+)--(?:[ \t]+(.*))?)?$/.exec(rest.text) ?? [];
  const found = wordsOf({ text: ids, start: rest.start }, /[^\s,]+/g);
  const spans = found.map(({ text, start }) => ({ start, end: start + text.length }));
  const isId = (text) => /^[a-z][a-z\d-]*$/.test(text);
  const problems2 = found.flatMap(({ text }, index) => {
    const span = spans[index];
    return span && !isId(text) ? [{ text, span, expected: [] }] : [];
  });
  if (found.length === 0) problems2.push({ text: "", span: { start: rest.start, end: rest.start }, expected: [] });
  const isRule = (_, index) => isId(found[index]?.text ?? "");
  return { rules: found.map(({ text }) => text).filter(isRule), ruleSpans: spans.filter(isRule), reason: reason2 || null, problems: problems2 };
}
var wordsOf = ({ text, start }, word2) => [...text.matchAll(word2)].map((match) => ({ text: match[0], start: start + match.index }));

// src/directed.ts
function directedFiles(documents) {
  return new Map(filesOf(documents).map((file) => [file.path, directed(file)]));
}
var directiveNotes = (documents) => filesOf(documents).flatMap((file) => directives(file.text).flatMap((directive2) => mistakes(directive2).map(placed2(file, directive2))));
var filesOf = (documents) => [
  ...new Set(documents.map(({ document }) => document.file))
];
function directed(file) {
  const settings = directives(file.text).flatMap((directive2) => directive2.kind === "settings" ? directive2.settings : []);
  const last = (key, isRight) => settings.findLast((setting) => setting.key === key && isRight(setting.value));
  const kubernetes = last("kubernetes", (value) => parseVersion(value) !== void 0);
  return {
    cluster: last("cluster", () => true)?.value ?? null,
    platform: last("platform", (value) => platformIds.includes(value))?.value ?? null,
    kubernetes: kubernetes ? statedVersion(kubernetes, file) : null
  };
}
var platformIds = platforms2.map(({ id }) => id);
function statedVersion({ value, span }, file) {
  return { text: value, numbers: parseVersion(value) ?? [], origin: "file", from: fileAndLine({ file, span }) };
}
function mistakes(directive2) {
  const words4 = directive2.problems.map(
    ({ text, expected }) => expected.length === 0 ? `not the name of a rule: ${text || "nothing"}` : unknownWord("directive", text, expected)
  );
  if (directive2.kind === "ignore") {
    const ids = rules.map(({ id }) => id);
    return [...words4, ...directive2.rules.filter((id) => !ids.includes(id)).map((id) => unknownWord("rule", id, ids))];
  }
  if (directive2.kind === "unknown") return words4;
  const wrong2 = directive2.settings.flatMap(({ key, value }) => {
    if (key === "platform" && !platformIds.includes(value)) return [unknownWord("platform", value, platformIds)];
    return key === "kubernetes" && !parseVersion(value) ? [`not a version: ${value}`] : [];
  });
  return [...words4, ...wrong2];
}
var placed2 = (file, { line }) => (message2) => `${file.path}:${line}: ${message2}`;

// src/model/file-parts.ts
function fileParts(documents) {
  const byPath2 = /* @__PURE__ */ new Map();
  for (const one of documents) {
    if (one.merged) continue;
    const { path: path7 } = one.document.file;
    byPath2.set(path7, [...byPath2.get(path7) ?? [], one]);
  }
  return [...byPath2].filter(([, own]) => own.some((one) => one.document.format !== null || isBroken(one))).map(partsOf3);
}
function partsOf3([path7, documents]) {
  const all = (pick) => documents.flatMap(({ fragment }) => pick(fragment) ?? []);
  const configMaps = all((fragment) => fragment.configMaps);
  const bystanders = documents.filter(
    ({ fragment }) => !(fragment.annotations ?? fragment.controlPlane) && (fragment.configMaps ?? fragment.secrets ?? fragment.services ?? fragment.versions)
  );
  return {
    path: path7,
    folder: folderOf2(path7),
    words: tellingWords(path7),
    documents,
    agents: all((fragment) => fragment.agents),
    configMaps,
    clusterNames: documents.flatMap(({ fragment }) => fragment.clusterName ?? []),
    hasSettings: documents.some(({ fragment }) => fragment.controlPlane !== void 0),
    standsAlone: configMaps.some(holdsChecks) || documents.some((one) => isBroken(one) || one.document.format !== null && !bystanders.includes(one))
  };
}
var isBroken = ({ document }) => document.root.tree.problems.length > 0 && !document.templated;

// src/model/clusters.ts
function groupClusters(documents, labelsOf) {
  const files = fileParts(documents);
  const groups = labelled(files, labelsOf);
  const free = files.filter((file) => labelsOf(file.path).length === 0);
  for (const file of free.filter(hasAgents)) place(file, groups);
  const inhabited = groups.filter((group) => group.files.some(hasAgents)).map((group) => claim(group, files));
  const left = free.filter((file) => !hasAgents(file) && !attach(file, inhabited));
  return named2([...groups, ...takeIn(left, inhabited)], documents);
}
var hasAgents = (file) => file.agents.length > 0;
function labelled(files, labelsOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const file of files) {
    for (const label of labelsOf(file.path)) {
      const group = groups.get(label.name) ?? { label, files: [] };
      groups.set(label.name, group);
      group.files.push(file);
    }
  }
  return [...groups.values()];
}
function place(file, groups) {
  const group = groups.find(({ files }) => files.some((other) => areOfOneCluster(file, other)));
  if (group) group.files.push(file);
  else groups.push({ label: null, files: [file] });
}
function areOfOneCluster(a, b) {
  if (a.clusterNames.length > 0 && b.clusterNames.length > 0) return a.clusterNames.some((name) => b.clusterNames.includes(name));
  const sameWords = a.words.size === b.words.size && [...a.words].every((word2) => b.words.has(word2));
  return a.folder === b.folder && sameWords;
}
function claim(group, all) {
  const agents = group.files.flatMap((file) => file.agents);
  const configMaps = all.flatMap((file) => file.configMaps);
  return { ...group, claimed: claimedConfigMaps(agents, configMaps) };
}
function attach(file, groups) {
  const tests = [
    ({ claimed }) => file.configMaps.some((configMap) => claimed.has(configMap)),
    ({ files }) => files.some(({ clusterNames }) => clusterNames.some((name) => file.clusterNames.includes(name))),
    besides(file, groups)
  ];
  const test = tests.find((candidate) => groups.some(candidate));
  for (const group of test ? groups.filter(test) : []) group.files.push(file);
  return test !== void 0;
}
function besides(file, groups) {
  const neighbours = (group) => group.files.filter((other) => hasAgents(other) && other.folder === file.folder);
  const telling2 = new Set(groups.flatMap(neighbours).flatMap((other) => [...other.words]));
  const wanted = [...file.words].filter((word2) => telling2.has(word2));
  return (group) => neighbours(group).some((other) => wanted.every((word2) => other.words.has(word2)));
}
function takeIn(left, inhabited) {
  const settings = [];
  for (const file of left.filter((one) => one.hasSettings)) place(file, settings);
  const others = left.filter((file) => !file.hasSettings);
  const [only, second] = inhabited;
  if (only && !second) {
    only.files.push(...others);
    if (settings.length > 1) return settings;
    only.files.push(...settings.flatMap(({ files }) => files));
    return [];
  }
  for (const file of others.filter((one) => one.standsAlone)) place(file, settings);
  return settings;
}
function named2(groups, documents) {
  const short = groups.map(
    ({ label, files }) => label?.name ?? files.flatMap(({ clusterNames }) => clusterNames)[0] ?? (files[0]?.folder || ".")
  );
  return groups.map(({ label, files }, index) => {
    const id = short[index] ?? "";
    const isTaken2 = short.some((other, at3) => other === id && at3 !== index);
    return { id: isTaken2 && !label ? files[0]?.path ?? id : id, label, documents: withMerged(files, label, documents) };
  });
}
function withMerged(files, label, all) {
  const own = new Set(files.flatMap(({ documents }) => documents));
  const merged = all.filter((one) => label !== null && one.merged?.cluster === label.name);
  const trees2 = new Set(merged.flatMap((one) => one.merged?.trees ?? []));
  const alone = all.filter((one) => own.has(one)).map((one) => trees2.has(one.document.root.tree) ? { ...one, fragment: {} } : one);
  return [...alone, ...merged];
}

// src/model/detect.ts
function detectPlatform(documents, profiles, given) {
  const seen = /* @__PURE__ */ new Map();
  const spot = spotter(profiles, seen);
  for (const { root, format } of documents) if (format !== null) look(root, { key: "", path: "" }, spot);
  const evidence = profiles.flatMap(
    ({ id, markers: markers2 }) => markers2.flatMap((marker) => {
      const at3 = seen.get(marker);
      return at3 ? [{ platform: id, strength: marker.strength, text: marker.text, at: at3 }] : [];
    })
  );
  if (given === null) return { ...decide(profiles, evidence), evidence };
  const profile = profiles.find(({ id }) => id === given) ?? null;
  return { profile, confidence: profile ? "given" : "none", evidence, reason: "it was given" };
}
function decide(profiles, evidence) {
  const having = (count2, strength2) => profiles.filter(({ id }) => evidence.filter((one) => one.platform === id && one.strength === strength2).length >= count2);
  const strong = having(1, "strong");
  const candidates4 = strong.length > 0 ? strong : having(2, "medium");
  const [profile, rival] = candidates4;
  const strength = strong.length > 0 ? "strong" : "medium";
  const unknown = { profile: null, confidence: "none" };
  if (rival)
    return { ...unknown, reason: `${strength} markers speak for more than one platform: ${candidates4.map(({ id }) => id).join(", ")}` };
  if (profile)
    return {
      profile,
      confidence: "detected",
      reason: strength === "strong" ? "a strong marker decides" : "two different medium markers decide"
    };
  if (evidence.length === 0) return { ...unknown, reason: "nothing in the files speaks for a platform" };
  return { ...unknown, reason: "that is too little: it takes a strong marker, or two different medium ones of one platform" };
}
var nets = /* @__PURE__ */ new WeakMap();
function netsOf(profiles) {
  const known2 = nets.get(profiles);
  if (known2) return known2;
  const markers2 = profiles.flatMap((profile) => profile.markers);
  const kinds2 = new Set(markers2.map(({ kind }) => kind));
  const made2 = new Map(
    [...kinds2].map((kind) => {
      const own = markers2.filter((marker) => marker.kind === kind);
      const any = new RegExp(own.map(({ pattern }) => `(?:${pattern})`).join("|"));
      return [kind, { any, each: own.map((marker) => [marker, new RegExp(marker.pattern)]) }];
    })
  );
  nets.set(profiles, made2);
  return made2;
}
function spotter(profiles, seen) {
  const byKind = netsOf(profiles);
  return (kind, text, at3) => {
    const net = byKind.get(kind);
    if (!net?.any.test(text)) return;
    for (const [marker, pattern] of net.each) if (!seen.has(marker) && pattern.test(text)) seen.set(marker, at3);
  };
}
function look(at3, way, spot) {
  if (at3.kind === "seq") return at3.items.map((item) => look(item, way, spot)).includes(true);
  if (at3.kind === "map")
    return at3.keys.map((key) => lookAtEntry(at3.at(key), { key, path: way.path === "" ? key : `${way.path}.${key}` }, spot)).includes(true);
  const { text } = at3;
  if (at3.state === "absent" || text === void 0 || text === "" || at3.boolean === false) return false;
  if (text.includes("\n") && at3.embedded.kind === "map") return look(at3.embedded, { key: "", path: "" }, spot);
  spot("value", text, at3);
  spot("entry", `${way.path}=${text}`, at3);
  if (text.includes("/")) spot("path", text, at3);
  if (way.key === "apiVersion") spot("api-version", text, at3);
  if (way.key === "key" || way.key === "topologyKey") spot("key", text, at3);
  return true;
}
function lookAtEntry(at3, way, spot) {
  const isOn2 = look(at3, way, spot);
  if (isOn2) for (const text of /* @__PURE__ */ new Set([way.key, way.path])) spot("key", text, at3.key);
  return isOn2;
}

// src/model/annotated-checks.ts
function annotatedChecks(sets, agents) {
  return sets.filter(({ fault }) => fault === null).flatMap((annotation2) => {
    const role = annotation2.source === "pod-annotation" ? "node-agent" : "cluster-agent";
    const takers = agents.filter((agent) => agent.role === role);
    return checksOf(annotation2).filter(({ name }) => componentOf(name) !== null || nearMiss(name) !== null).map((check2) => configuration2(annotation2, check2, takers));
  });
}
var checksOf = (annotation2) => annotation2.version === "v2" ? fromMap(annotation2) : fromArrays(annotation2);
function fromMap({ checks }) {
  const json = jsonIn(checks);
  return (json?.keys ?? []).flatMap((name) => {
    const file = json?.at(name);
    return file ? [{ name, nameAt: file, file, initConfig: file.at("init_config"), instances: file.at("instances").items }] : [];
  });
}
function fromArrays({ checkNames: checkNames2, initConfigs, instances }) {
  return (jsonIn(checkNames2)?.items ?? []).flatMap((nameAt, index) => {
    const config2 = jsonIn(initConfigs)?.at(index);
    const file = jsonIn(instances)?.at(index);
    if (!config2 || !file) return [];
    return [
      {
        name: nameAt.text ?? "",
        nameAt,
        file,
        initConfig: config2.kind === "seq" ? config2.at(0) : config2,
        instances: file.kind === "seq" ? file.items : [file]
      }
    ];
  });
}
function configuration2(annotation2, check2, agents) {
  const { name, nameAt, file, initConfig } = check2;
  const isKey2 = annotation2.version === "v2";
  const instances = [];
  const config2 = {
    name,
    fileName: annotation2.source,
    component: componentOf(name),
    source: annotation2.source,
    nameAt: isKey2 ? nameAt.key : nameAt,
    entry: null,
    annotation: annotation2,
    file,
    adIdentifiers: file.at("ad_identifiers"),
    initConfig,
    instances,
    agents,
    rename: (other) => [isKey2 ? rename(nameAt, other) : set(nameAt, other)]
  };
  instances.push(...check2.instances.map((at3) => ({ check: config2, at: at3 })));
  return config2;
}

// src/model/link.ts
function link(parts, platform, given) {
  const fragments = parts.documents.map(({ fragment }) => fragment);
  const agents = fragments.flatMap((fragment) => fragment.agents ?? []);
  const configMaps = fragments.flatMap((fragment) => fragment.configMaps ?? []);
  const ownFiles2 = fragments.flatMap((fragment) => fragment.checkFiles ?? []);
  const annotations2 = fragments.flatMap((fragment) => fragment.annotations ?? []);
  return {
    id: parts.id,
    platform,
    versions: { ...settled(statedIn(fragments)).versions, ...given },
    agents,
    checks: [...writtenChecks(agents, configMaps, ownFiles2), ...annotatedChecks(annotations2, agents)],
    controlPlane: fragments.flatMap((fragment) => fragment.controlPlane ?? []),
    configMaps,
    secrets: fragments.flatMap((fragment) => fragment.secrets ?? []),
    services: fragments.flatMap((fragment) => fragment.services ?? []),
    annotations: annotations2,
    clusterChecks: fragments.flatMap((fragment) => fragment.clusterChecks ?? []),
    documents: parts.documents.map(({ document }) => document)
  };
}
var statedIn = (fragments) => [
  ...fragments.flatMap((fragment) => fragment.versions ?? []),
  ...agentVersions(fragments.flatMap((fragment) => fragment.agents ?? []))
];

// src/patterns.ts
var import_node_path5 = require("node:path");
var import_ignore2 = __toESM(require_ignore());
var sameFolder = { config: "", working: "" };
function matcher(patterns, base = sameFolder) {
  const manager = (0, import_ignore2.default)({ ignorecase: false }).add(patterns);
  const folder = base.config === "" ? "" : `${base.config}/`;
  return (path7) => {
    const shared2 = import_node_path5.posix.isAbsolute(path7) ? path7 : import_node_path5.posix.join(base.working, path7);
    const own = shared2.slice(folder.length);
    return shared2.startsWith(folder) && import_ignore2.default.isPathValid(own) && manager.ignores(own);
  };
}
function fromConfig(path7, base) {
  if (import_node_path5.posix.isAbsolute(path7)) return path7;
  const shared2 = import_node_path5.posix.join(base.config, path7);
  if (!shared2.startsWith("../")) return import_node_path5.posix.relative(`/${base.working}`, `/${shared2}`);
  return import_node_path5.posix.join(import_node_path5.posix.relative(`/${base.working}`, "/"), shared2);
}

// src/join.ts
function joinClusters(documents, settings, isGiven = () => true) {
  const directed2 = directedFiles(documents);
  const labelsOf = labels(settings, directed2);
  const areGiven = ({ document }) => isGiven(document.file.path);
  const concerned = groupClusters(documents, labelsOf).filter((parts) => parts.documents.some(areGiven));
  const clusters = concerned.map((parts) => joinOne(parts, directed2, settings));
  const [paths, given] = [[...directed2.keys()], documents.filter(areGiven)];
  const notes = [...directiveNotes(given), ...unclaimed(settings, paths, labelsOf), ...templated(given)];
  return {
    clusters,
    notes: [
      ...notes,
      ...clusters.flatMap(contradictions),
      ...clusters.flatMap((cluster2, index) => disagreements(cluster2, concerned[index]))
    ]
  };
}
function labels(settings, directed2) {
  const configured2 = settings.clusters.map((cluster2) => ({ cluster: cluster2, covers: matcher(cluster2.files, settings.base) }));
  return (path7) => {
    const found = configured2.filter(({ cluster: cluster2, covers }) => covers(path7) || cluster2.values.includes(path7)).map(({ cluster: cluster2 }) => cluster2);
    const name = directed2.get(path7)?.cluster ?? null;
    return found.length > 0 || name === null ? found : [{ name, platform: null, versions: {} }];
  };
}
function joinOne(parts, directed2, settings) {
  const documents = parts.documents.map(({ document }) => document);
  const said = [...new Set(documents.map(({ file }) => file.path))].flatMap((path7) => directed2.get(path7) ?? []);
  const platform = parts.label?.platform ?? settings.platform ?? said.find((one) => one.platform !== null)?.platform ?? null;
  const kubernetes = said.find((one) => one.kubernetes !== null)?.kubernetes;
  const flags = Object.entries(settings.versions).filter(([, version3]) => version3.origin === "flag");
  const given = { ...settings.versions, ...parts.label?.versions, ...Object.fromEntries(flags) };
  return link(parts, detectPlatform(documents, platforms2, platform), { ...kubernetes && { kubernetes }, ...given });
}
function unclaimed({ clusters }, paths, labelsOf) {
  return clusters.flatMap(({ name, values }) => {
    const isEmpty6 = !paths.some((path7) => labelsOf(path7).some((label) => label.name === name));
    if (isEmpty6) return [`cluster ${name}: its patterns match none of the files`];
    return values.filter((path7) => !paths.includes(path7)).map((path7) => `cluster ${name}: no values were read from ${path7}`);
  });
}
function templated(documents) {
  const paths = documents.filter(({ document }) => document.templated).map(({ document }) => document.file.path);
  return [...new Set(paths)].map((path7) => `${path7} holds unrendered templates and can be read in part only`);
}
function disagreements({ id, versions: versions2 }, parts) {
  const { conflicts } = settled(statedIn(parts?.documents.map(({ fragment }) => fragment) ?? []));
  return conflicts.flatMap((all) => {
    const each = all.map(({ version: version3 }) => `${version3.text} (${version3.from})`);
    const of = all[0]?.of;
    return of === void 0 || versions2[of] ? [] : [`cluster ${id}: the files disagree on the version of ${of}: ${each.join(", ")}`];
  });
}
function contradictions({ id, platform }) {
  const given = platform.confidence === "given" ? platform.profile?.id : void 0;
  const against = platform.evidence.filter((one) => given !== void 0 && one.platform !== given && one.strength !== "weak");
  return against.map((one) => `cluster ${id}: ${given} is given, but ${placed3(one)} speaks for ${one.platform}`);
}
var placed3 = ({ text, at: at3 }) => `${text} (${fileAndLine(at3.location)})`;

// src/lift.ts
function lift(files, merged = []) {
  const recognised2 = files.flatMap(recognise);
  const read = recognised2.map((one) => readOne2(one, recognised2));
  return [...read, ...merged.flatMap((layers) => mergeValues(layers, recognised2))];
}
function recognise(file) {
  return parseDocuments(file).flatMap((tree, index) => {
    const root = documentCursor(tree, { index });
    const isList2 = root.at("kind").text === "List" && root.at("items").kind === "seq";
    const paths = isList2 ? root.at("items").items.map((_, item) => ["items", item]) : [[]];
    return paths.map((path7) => {
      const parsed = parsedDocument(tree, path7.length === 0 ? root : root.at(...path7).asDocument);
      const own = formats.filter((candidate) => candidate.matches(parsed));
      return { document: { ...parsed, format: own[0]?.id ?? null }, formats: own, tree, path: path7 };
    });
  });
}
function parsedDocument(tree, root) {
  const { text, file } = tree.region;
  const chart = root.at("metadata", "labels", "helm.sh/chart");
  const isRendered = chart.state === "present" && root.at("metadata", "labels", "app.kubernetes.io/managed-by").text === "Helm";
  return {
    file,
    root,
    format: null,
    generated: /^# Source: \S+\/templates\//m.test(text) || isRendered,
    templated: tree.problems.length > 0 && holdsStructuralTemplate(text)
  };
}
function readOne2(one, all) {
  const { document, formats: own, tree, path: path7 } = one;
  const read = (whole) => ({
    document: whole,
    fragment: Object.assign({}, ...own.map((format) => format.read(whole)))
  });
  if (own.length === 0 || !isPart(one, all)) return read(document);
  const open = documentCursor(tree, { index: document.root.document.index, open: true });
  return read({ ...document, root: path7.length === 0 ? open : open.at(...path7).asDocument });
}
function isPart(one, all) {
  const { document, formats: own, tree } = one;
  if (followsEllipsis(tree)) return true;
  return own.some((format) => {
    const extent2 = format.extent?.(document) ?? "whole";
    return extent2 === "part" || extent2 === "overlay" && all.some((other) => isBaseOf(other, one, format));
  });
}
function isBaseOf(base, overlay, format) {
  const path7 = overlay.document.file.path;
  const basePath = base.document.file.path;
  const extent2 = base.formats.includes(format) ? format.extent?.(base.document) : "part";
  if (base === overlay || extent2 === "part") return false;
  const folder = folderOf2(basePath).replace(/(^|\/)(?:base|common|defaults?|shared)$/, "");
  if (!isAbove(folder, folderOf2(path7))) return false;
  return extent2 === "whole" || tellingWords(basePath).size < tellingWords(path7).size;
}
function followsEllipsis(tree) {
  const { file, text } = tree.region;
  const before = file.text.slice(0, tree.region.toHost({ start: 0, end: text.length }).start);
  const lines = before.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#") && line !== "\uFEFF").join() === "...";
}
function mergeValues({ name, values }, all) {
  const layers = values.flatMap((path7) => all.find(({ document: document2 }) => document2.file.path === path7) ?? []);
  const strongest = layers.at(-1);
  if (!strongest || layers.length < 2) return [];
  const trees2 = layers.map(({ tree }) => tree);
  const root = layeredCursor(trees2);
  const parsed = { ...strongest.document, root };
  const format = formats.find((candidate) => candidate.matches(parsed));
  if (!format) return [];
  const document = { ...parsed, format: format.id };
  return [{ document, fragment: format.read(document), merged: { cluster: name, trees: trees2 } }];
}

// src/suppress.ts
function suppressor(files, settings) {
  const byPath2 = new Map([...new Set(files)].map((file) => [file.path, directives(file.text)]));
  const ignored = settings.ignore.map((entry) => ({
    rules: entry.rules,
    covers: entry.paths.length === 0 ? () => true : matcher(entry.paths, settings.base)
  }));
  return (finding) => {
    const inFile = byPath2.get(finding.path) ?? [];
    if (inFile.some(
      (directive2) => directive2.kind === "ignore" && directive2.rules.includes(finding.rule) && directive2.covers(finding.start.line)
    )) {
      return true;
    }
    return ignored.some(({ rules: rules2, covers }) => (rules2.length === 0 || rules2.includes(finding.rule)) && covers(finding.path));
  };
}

// src/settle.ts
function settle(reported, settings) {
  const merged = /* @__PURE__ */ new Map();
  for (const one of reported) {
    const made2 = settleOne(one, settings);
    const { rule, path: path7, start, end: end2, message: message2 } = made2.finding;
    const key = JSON.stringify([rule, path7, start.offset, end2.offset, message2]);
    const twin = merged.get(key);
    merged.set(key, twin ? join(twin, made2) : made2);
  }
  const suppresses = suppressor(
    reported.map(({ problem }) => problem.at.location.file),
    settings
  );
  const all = [...merged.values()];
  const settled2 = all.filter(({ finding }) => !suppresses(finding)).sort((a, b) => inOrder(a.finding, b.finding));
  return { settled: settled2, suppressed: all.length - settled2.length };
}
function join(a, b) {
  return { ...a, finding: { ...a.finding, clusters: [.../* @__PURE__ */ new Set([...a.finding.clusters, ...b.finding.clusters])] } };
}
function inOrder(a, b) {
  return compare2(a.path, b.path) || a.start.offset - b.start.offset || compare2(a.rule, b.rule) || compare2(a.message, b.message);
}
var compare2 = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function settleOne(one, settings) {
  const { rule, cluster: cluster2, problem } = one;
  const fix = settleFix(one);
  const finding = {
    rule: rule.id,
    severity: severityOf(one, settings),
    // A rule may quote what it found, and so may the parser.
    message: masked2(problem.message),
    helpUri: helpUri(rule.id),
    ...range(problem.at.location),
    document: problem.at.document.index,
    object: problem.at.document.object,
    pointer: problem.at.pointer,
    clusters: [cluster2.id],
    component: problem.component ?? null,
    fix: typeof fix === "object" && fix ? reportFix(fix) : null,
    related: (problem.related ?? []).map(({ at: at3, message: message2 }) => ({ message: masked2(message2), ...range(at3.location) }))
  };
  return typeof fix === "string" ? { finding, fix: null, refusal: fix } : { finding, fix, refusal: null };
}
function settleFix({ rule, cluster: cluster2, problem }) {
  const wanted = problem.fix;
  if (!wanted || !rule.fix) return null;
  const edits = editsOf(wanted.edits);
  if (edits === "not-representable") return "the new text cannot be written where it belongs";
  if (edits === "shared") return "the text is shared through an anchor, and others use it too";
  if (edits.length === 0) return "the text to change is not in the file";
  const files = new Set(edits.map((edit) => edit.file));
  const generated = cluster2.documents.find((document) => document.generated && files.has(document.file));
  if (generated) return `${generated.file.path} was rendered by a tool: change what it was rendered from`;
  return { title: wanted.title, safety: rule.fix === "unsafe" ? "unsafe" : wanted.safety ?? "safe", edits, wanted };
}
var reportFix = ({ title: title3, safety, edits }) => ({ title: title3, safety, edits: edits.map(reportEdit) });
var reportEdit = (edit) => ({ ...range(edit), text: edit.text });
function range({ file, span }) {
  return { path: file.path, start: point(file, span.start), end: point(file, span.end) };
}
var point = (file, offset) => ({ ...file.position(offset), offset });

// src/run.ts
function analyse(files, settings) {
  const given = new Set(files.filter(({ writable }) => writable !== false).map(({ path: path7 }) => path7));
  const isGiven = (path7) => given.has(path7);
  const sources2 = files.map((file) => new SourceFile(file.path, file.text));
  const lifted = lift(sources2, settings.clusters);
  const { clusters, notes } = joinClusters(lifted, settings, isGiven);
  const checked = clusters.map((cluster2) => checkCluster(cluster2, enabledRules(rules, settings)));
  const reported = checked.flatMap((one) => one.reported).filter(({ problem }) => isGiven(problem.at.location.file.path));
  const { settled: settled2, suppressed } = settle(reported, settings);
  return { sources: sources2, given, clusters, settled: settled2, suppressed, notes, failures: checked.flatMap(({ failures }) => failures) };
}
function lintFiles(files, settings) {
  return reportOf(analyse(files, settings));
}
function fixFiles(files, settings, safety) {
  return fixUntilQuiet(files, (state) => analyse(state, settings), safety);
}

// src/io/write.ts
var import_node_path6 = __toESM(require("node:path"));
function writeChanges(changes, groups, io2) {
  const refused = /* @__PURE__ */ new Map();
  const prepared = changes.flatMap((change) => {
    const result = prepare(change, io2);
    if (typeof result !== "string") return [result];
    refused.set(change.path, result);
    return [];
  });
  spread(refused, groups);
  for (const one of prepared) {
    const reason2 = refused.has(one.path) ? discard(one, io2) : finish2(one, io2);
    if (reason2 !== void 0) refused.set(one.path, reason2);
  }
  return changes.flatMap(({ path: file }) => {
    const reason2 = refused.get(file);
    return reason2 === void 0 ? [] : [{ path: file, reason: reason2 }];
  });
}
function prepare({ path: file, before, after }, io2) {
  try {
    const at3 = absolute(io2, file);
    const target = io2.files.realPath(at3);
    const root = gitRoot(io2.files, io2.cwd) ?? io2.cwd;
    if (leadsOut(io2, at3, { target, root })) return `leads out of ${root} by a symbolic link`;
    const stats = io2.files.stat(target);
    if (!stats) return vanished2;
    if ((stats.mode & 146) === 0) return "is read-only";
    io2.files.checkWritable(target);
    if (!io2.files.read(target).equals(Buffer.from(before))) return "changed while it was checked";
    return { path: file, temporary: io2.files.createBeside(target, Buffer.from(after), stats), target };
  } catch (error) {
    return reasonOf2(error);
  }
}
function leadsOut(io2, at3, { target, root }) {
  const plain4 = import_node_path6.default.resolve(io2.files.realPath(io2.cwd), import_node_path6.default.relative(io2.cwd, at3));
  const inside2 = import_node_path6.default.relative(io2.files.realPath(root), target);
  return target !== plain4 && (inside2.startsWith("..") || import_node_path6.default.isAbsolute(inside2));
}
function spread(refused, groups) {
  for (let before = -1; before !== refused.size; ) {
    before = refused.size;
    for (const group of groups) {
      const culprit = group.find((file) => refused.has(file));
      if (culprit === void 0) continue;
      for (const file of group) if (!refused.has(file)) refused.set(file, `belongs together with ${culprit}, which was not written`);
    }
  }
}
function discard({ temporary }, io2) {
  try {
    io2.files.remove(temporary);
  } catch (error) {
    if (errorCode(error) === void 0) throw error;
  }
}
function finish2(prepared, io2) {
  try {
    io2.files.rename(prepared.temporary, prepared.target);
    return void 0;
  } catch (error) {
    discard(prepared, io2);
    return reasonOf2(error);
  }
}
var vanished2 = "vanished before it was written";
var reasons2 = {
  ENOENT: vanished2,
  EACCES: "can't be written: permission denied",
  EPERM: "can't be written: permission denied",
  EROFS: "can't be written: the file system is read-only",
  ENOSPC: "can't be written: no space left",
  EISDIR: "can't be written: it is a folder",
  EDQUOT: "can't be written: the quota is used up"
};
function reasonOf2(error) {
  const code = errorCode(error);
  if (code === void 0) throw error;
  return reasons2[code] ?? `can't be written: ${code}`;
}

// src/commands/outputs.ts
function readOutputs(formats2, output2) {
  const asked = formats2.length > 0 ? formats2.map(readFormat) : [{ format: "pretty", file: void 0 }];
  const [first, second] = asked.filter(({ file }) => file === void 0);
  if (first && second) {
    throw new UsageError(
      `only one report can be printed: --format ${first.format}=FILE or --format ${second.format}=FILE writes the other`
    );
  }
  if (output2 === void 0) return asked;
  if (!first || asked.length > 1) throw new UsageError("--output goes with one format: --format ID=FILE writes several");
  return [{ ...first, file: output2 }];
}
function readFormat(text) {
  const [id = "", ...rest] = text.split("=");
  const ids = reporters.map((reporter) => reporter.id);
  const file = rest.length > 0 ? rest.join("=") : void 0;
  if (file === "") throw new UsageError(`--format ${text}: expected ID=FILE`);
  return { format: oneOf("format", id, ids), file };
}
var isPrettyPrinted = ({ outputs }) => outputs.some(({ format, file }) => format === "pretty" && file === void 0);
function writeReports(report, { flags, io: io2 }, stream) {
  for (const { format, file } of flags.outputs) {
    const reporter = reporters.find(({ id }) => id === format);
    if (!reporter) throw new Error(`no reporter ${format}`);
    const style = styleOf(flags, io2, file === void 0 ? stream : void 0);
    const text = reporter.render(report, style);
    if (file === void 0) stream.write(text);
    else writeOutput(file, text, io2);
    append2(reporter, { report, style, io: io2 });
  }
  if (!isPrettyPrinted(flags) && !flags.quiet && report.clusters.length === 0) io2.stderr.write(`${recognised(report)}
`);
}
function styleOf(flags, io2, stream) {
  const root = gitRoot(io2.files, io2.cwd);
  const folder = root === void 0 ? "" : absolute(io2, ".").slice(root.length).replace(/^\//, "");
  return {
    color: stream ? wantsColor(flags.color, io2.env, stream.isTTY) : flags.color === true,
    quiet: flags.quiet,
    verbose: flags.verbose,
    width: stream?.columns ?? 100,
    folder: folder === "" ? "" : `${folder}/`,
    category: flags.category
  };
}
function writeOutput(path7, text, io2) {
  save(path7, () => io2.files.write(absolute(io2, path7), text));
}
function append2({ appendix }, { report, style, io: io2 }) {
  const path7 = appendix && io2.env[appendix.variable];
  if (appendix && path7) save(path7, () => io2.files.append(absolute(io2, path7), appendix.render(report, style)));
}
function save(path7, write) {
  try {
    write();
  } catch (error) {
    throw new UsageError(`${path7} ${errorCode(error) === "ENOENT" ? "can't be written: no such folder" : reasonOf2(error)}`);
  }
}

// src/commands/check.ts
function check(task) {
  const report = withSkipped(lintFiles(task.input.files, task.settings), task);
  writeReports(report, task, task.io.stdout);
  return { report, incomplete: false, pending: false };
}
function withSkipped(report, { input }) {
  const { files, filesSkipped } = report.summary;
  return { ...report, summary: { ...report.summary, files: files + input.skipped, filesSkipped: filesSkipped + input.skipped } };
}

// src/schema.ts
function schemaProblems(validate, root) {
  if (root.state === "absent" || validate(withoutNulls(root.value))) return [];
  const faults = validate.errors ?? [];
  const choices = faults.filter(({ keyword }) => keyword === "anyOf");
  const own = faults.filter(
    ({ keyword, schemaPath }) => keyword !== "if" && !choices.some((choice) => schemaPath.startsWith(`${choice.schemaPath}/`))
  );
  return own.flatMap((fault) => {
    const message2 = messageOf(fault);
    return message2 === void 0 ? [] : [{ message: message2, at: placeOf3(fault, root) }];
  });
}
function withoutNulls(value) {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNulls(item)]));
}
function messageOf({ keyword, params, schema: schema4, parentSchema, data: data2 }) {
  const { additionalProperty, missingProperty, type } = params;
  switch (keyword) {
    case "additionalProperties":
      return unknownWord("key", String(additionalProperty), Object.keys(parentSchema?.properties ?? {}));
    case "required":
      return `${missingProperty} is missing`;
    case "anyOf":
      return `one of ${alternatives2(schema4).join(", ")} is missing`;
    case "type":
      return `expected ${[type].flat().map(String).map(withArticle).join(" or ")}, found ${kindOf3(data2)}`;
    case "enum":
      return typeof data2 === "object" ? `expected a word, found ${kindOf3(data2)}` : unknownWord(title2(parentSchema), String(data2), words2(schema4));
    case "propertyNames":
      return void 0;
    default:
      throw new Error(`no message for the schema keyword ${keyword}`);
  }
}
var title2 = (schema4) => String(schema4?.title ?? "word");
var words2 = (schema4) => Array.isArray(schema4) ? schema4.filter((word2) => typeof word2 === "string") : [];
function alternatives2(schema4) {
  if (!Array.isArray(schema4)) return [];
  return schema4.flatMap((choice) => choice.required ?? []);
}
var withArticle = (type) => `a ${names3[type] ?? type}`;
var names3 = { array: "list", object: "map", string: "text" };
function kindOf3(data2) {
  if (data2 === void 0) return "a template";
  return withArticle(Array.isArray(data2) ? "array" : typeof data2);
}
function placeOf3({ keyword, instancePath, params, data: data2 }, root) {
  const at3 = root.at(...steps(instancePath, root));
  if (keyword === "additionalProperties") return at3.at(String(params.additionalProperty)).key;
  return typeof data2 === "string" && at3.kind === "map" ? at3.at(data2).key : at3;
}
function steps(pointer, root) {
  const found = [];
  for (const part of pointer.split("/").slice(1)) {
    const step = part.replaceAll("~1", "/").replaceAll("~0", "~");
    found.push(root.at(...found).kind === "seq" ? Number(step) : step);
  }
  return found;
}

// src/settings.ts
var defaultSettings = {
  preset: "recommended",
  rules: {},
  platform: null,
  versions: {},
  clusters: [],
  ignore: [],
  base: sameFolder
};

// src/config.ts
function readConfig(file, base, validate) {
  const [tree, ...others] = parseDocuments(file);
  if (!tree) return { ...defaultSettings, base };
  const root = documentCursor(tree);
  const broken = [
    ...brokenParts(tree),
    ...others.map(({ region: region2 }) => ({ message: "a second document begins here", at: { file, span: region2.toHost({ start: 0, end: 3 }) } }))
  ];
  const problems2 = broken.length > 0 ? broken : [...schemaProblems(validate, root), ...versionProblems(root), ...nameProblems(root)].map(located2);
  if (problems2.length > 0) throw new UsageError(problems2);
  return settingsOf(root, base);
}
var located2 = ({ message: message2, at: at3 }) => ({ message: message2, at: at3.location });
function brokenParts({ region: region2, problems: problems2, duplicates }) {
  const at3 = (span) => ({ file: region2.file, span: region2.toHost(span) });
  return [
    ...problems2.map(({ message: message2, span }) => ({ message: message2, at: at3(span) })),
    ...duplicates.map(({ name, second }) => ({ message: `${name} is written twice`, at: at3(second) }))
  ];
}
function versionProblems(root) {
  const maps = [root, ...root.at("clusters").items].map((owner) => owner.at("versions"));
  const versions2 = maps.flatMap((map3) => map3.keys.map((name) => map3.at(name)));
  const wrong2 = versions2.filter((at3) => at3.kind === "scalar" && at3.state === "present" && !parseVersion(at3.text ?? ""));
  return wrong2.map((at3) => ({ message: `not a version: ${at3.text}, expected for example 1.31`, at: at3 }));
}
function nameProblems(root) {
  const names4 = root.at("clusters").items.map((cluster2) => cluster2.at("name"));
  const again = names4.filter((at3, index) => at3.string !== void 0 && names4.slice(0, index).some(({ string: string2 }) => string2 === at3.string));
  return again.map((at3) => ({ message: `another cluster is called ${at3.string}`, at: at3 }));
}
function settingsOf(root, base) {
  const rules2 = root.at("rules");
  return {
    preset: word(root.at("preset")) ?? defaultSettings.preset,
    rules: Object.fromEntries(
      rules2.keys.flatMap((id) => {
        const severity = word(rules2.at(id));
        return severity === void 0 ? [] : [[id, severity]];
      })
    ),
    platform: word(root.at("platform")) ?? null,
    versions: versionsOf(root.at("versions")),
    clusters: root.at("clusters").items.map((cluster2) => clusterOf(cluster2, base)),
    ignore: root.at("ignore").items.map(ignoreOf),
    base
  };
}
function clusterOf(at3, base) {
  return {
    name: word(at3.at("name")) ?? "",
    files: words3(at3.at("files")),
    values: words3(at3.at("values")).map((path7) => fromConfig(path7, base)),
    platform: word(at3.at("platform")) ?? null,
    versions: versionsOf(at3.at("versions"))
  };
}
var ignoreOf = (at3) => ({
  rules: [...words3(at3.at("rules")), ...words3(at3.at("rule"))],
  paths: [...words3(at3.at("paths")), ...words3(at3.at("path"))],
  reason: word(at3.at("reason")) ?? ""
});
function versionsOf(map3) {
  const entries = map3.keys.flatMap((name) => {
    const text = word(map3.at(name));
    const numbers = parseVersion(text ?? "");
    if (text === void 0 || !numbers) return [];
    return [[name, { text, numbers, origin: "config", from: fileAndLine(map3.at(name).location) }]];
  });
  return Object.fromEntries(entries);
}
function word(at3) {
  if (at3.state !== "present") return void 0;
  return at3.boolean === false ? "off" : at3.text;
}
var words3 = (at3) => (at3.kind === "seq" ? at3.items : [at3]).flatMap((item) => word(item) ?? []);

// src/io/config-file.ts
var import_node_path7 = __toESM(require("node:path"));
function findConfig(given, start, io2) {
  const at3 = given === void 0 ? nearestConfig(start, io2) : absolute(io2, given);
  if (at3 === void 0) return void 0;
  if (!exists(io2.files, at3)) throw new UsageError(`no such configuration file: ${given}`);
  const reading2 = readText(io2.files, at3);
  if ("reason" in reading2) throw new UsageError(`${shown3(io2, at3)} ${reading2.reason}`);
  return { source: new SourceFile(shown3(io2, at3), reading2.text), base: baseOf(import_node_path7.default.dirname(at3), io2.cwd) };
}
function baseOf(config2, working) {
  const [own, other] = [config2.split(import_node_path7.default.sep), working.split(import_node_path7.default.sep)];
  const differs = own.findIndex((part, index) => part !== other[index]);
  const shared2 = differs === -1 ? own.length : differs;
  return { config: own.slice(shared2).join("/"), working: other.slice(shared2).join("/") };
}
function nearestConfig(start, io2) {
  const at3 = absolute(io2, start);
  const folders = upwards(io2.files, isFolder(io2, at3) ? at3 : import_node_path7.default.dirname(at3));
  return folders.map((folder) => import_node_path7.default.join(folder, configName)).find((file) => exists(io2.files, file));
}
function isFolder(io2, at3) {
  return exists(io2.files, at3) && (io2.files.stat(at3)?.isDirectory() ?? false);
}

// src/commands/configured.ts
async function configured(given, from, io2) {
  const found = findConfig(given, from, io2);
  if (!found) return defaultSettings;
  const { config: config2 } = await Promise.resolve().then(() => (init_schemas_gen(), schemas_gen_exports));
  return readConfig(found.source, found.base, config2);
}

// src/commands/lint-flags.ts
var lintFlags = [
  {
    name: "platform",
    value: "ID[@VERSION]",
    help: `platform of all clusters (${platforms2.map(({ id }) => id).join(", ")}); detected by default`
  },
  { name: "kubernetes-version", value: "VERSION", help: "Kubernetes version of all clusters, such as 1.31" },
  { name: "preset", value: "NAME", help: `rules to start from: ${presets.join(", ")}` },
  { name: "rule", value: "ID=SEVERITY", help: `severity of one rule (${severities3.join(", ")}), or off; may be repeated` },
  { name: "config", value: "FILE", help: "configuration file; by default .dd-cp-lint.yaml, found upwards from the first path" },
  { name: "stdin-filename", value: "PATH", help: "what to call standard input in the report" },
  { name: "force-exclude", help: "leave out also files named by hand that a search would not find, as hooks want it" },
  { name: "fix", help: "repair files in place where that is safe" },
  { name: "unsafe-fixes", help: "repair also where it needs a choice or deletes something" },
  { name: "diff", help: "show what would be repaired, and write nothing" },
  { name: "fail-on", value: "SEVERITY", help: "lowest severity that gives exit code 1: error (default), warning, info or never" },
  { name: "max-warnings", value: "NUMBER", help: "give exit code 1 also when there are more warnings" },
  {
    name: "format",
    value: "ID[=FILE]",
    help: `form of the report: ${reporters.map(({ id, title: title3 }) => `${id} (${title3})`).join("; ")}; may be repeated when written to files`
  },
  { name: "output", value: "FILE", help: "write the report, or the diff, to a file" },
  { name: "category", value: "NAME", help: "tells SARIF reports about the same commit apart; dd-cp-lint by default" },
  { name: "quiet", help: "errors only, without hints and summary" },
  { name: "verbose", help: "also what was recognised, and what becomes of each component" }
];
function readLintFlags(call) {
  const [quiet, verbose, diff] = [isOn(call, "quiet"), isOn(call, "verbose"), isOn(call, "diff")];
  if (quiet && verbose) throw new UsageError("--quiet and --verbose contradict each other");
  if (diff && isOn(call, "format")) throw new UsageError("--diff has no --format: it prints a unified diff");
  const output2 = flagValue(call, "output");
  return {
    platform: flagValue(call, "platform"),
    kubernetesVersion: flagValue(call, "kubernetes-version"),
    preset: flagValue(call, "preset"),
    rules: Object.fromEntries((call.flags.get("rule") ?? []).map(ruleSeverity)),
    config: flagValue(call, "config"),
    stdinFilename: flagValue(call, "stdin-filename"),
    forceExclude: isOn(call, "force-exclude"),
    fix: isOn(call, "fix"),
    unsafeFixes: isOn(call, "unsafe-fixes"),
    diff,
    failOn: oneOf("severity", flagValue(call, "fail-on") ?? "error", [...severities3, "never"]),
    maxWarnings: count("max-warnings", flagValue(call, "max-warnings")),
    outputs: readOutputs(call.flags.get("format") ?? [], output2),
    output: output2,
    category: flagValue(call, "category") ?? "dd-cp-lint",
    quiet,
    verbose,
    color: colorFlag(call)
  };
}
function ruleSeverity(text) {
  const [id = "", severity, ...rest] = text.split("=");
  if (severity === void 0 || rest.length > 0) throw new UsageError(`--rule ${text}: expected ID=SEVERITY`);
  return [id, severity];
}
function count(flag, text) {
  if (text !== void 0 && !/^\d+$/.test(text)) throw new UsageError(`--${flag}: not a number: ${text || "nothing"}`);
  return text === void 0 ? void 0 : Number(text);
}

// src/text/changed-lines.ts
var maxEdits = 2e3;
function changedLines(oldLines, newLines) {
  const shorter = Math.min(oldLines.length, newLines.length);
  let head = 0;
  while (head < shorter && oldLines[head] === newLines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && oldLines.at(-1 - tail) === newLines.at(-1 - tail)) tail++;
  const a = oldLines.slice(head, oldLines.length - tail);
  const b = newLines.slice(head, newLines.length - tail);
  const edits = shortestEdits(a, b) ?? [{ oldStart: 0, oldEnd: a.length, newStart: 0, newEnd: b.length }];
  const changes = [];
  for (const edit of edits) {
    const change = {
      oldStart: edit.oldStart + head,
      oldEnd: edit.oldEnd + head,
      newStart: edit.newStart + head,
      newEnd: edit.newEnd + head
    };
    const last = changes.at(-1);
    if (last?.oldEnd === change.oldStart && last.newEnd === change.newStart) {
      changes[changes.length - 1] = { ...last, oldEnd: change.oldEnd, newEnd: change.newEnd };
    } else changes.push(change);
  }
  return changes;
}
function shortestEdits(a, b) {
  const limit = Math.min(a.length + b.length, maxEdits);
  const middle = limit + 1;
  const furthest = new Int32Array(2 * limit + 3);
  const trace = [];
  for (let edits = 0; edits <= limit; edits++) {
    const before = furthest.slice(middle - edits - 1, middle + edits + 2);
    trace.push(before);
    for (let k = -edits; k <= edits; k += 2) {
      let x = inserts(before, k, edits) ? reached(before, k + 1, edits) : reached(before, k - 1, edits) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return editsBack(trace, k);
    }
  }
  return null;
}
function editsBack(trace, lastDiagonal) {
  const result = [];
  let k = lastDiagonal;
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const before = trace[edits] ?? new Int32Array();
    const insertion2 = inserts(before, k, edits);
    k += insertion2 ? 1 : -1;
    const x = reached(before, k, edits);
    const y = x - k;
    result.push({ oldStart: x, oldEnd: insertion2 ? x : x + 1, newStart: y, newEnd: insertion2 ? y + 1 : y });
  }
  return result.reverse();
}
function inserts(before, k, edits) {
  return k === -edits || k !== edits && reached(before, k - 1, edits) < reached(before, k + 1, edits);
}
function reached(before, k, edits) {
  return before[k + edits + 1] ?? 0;
}

// src/text/diff.ts
var context = 3;
function unifiedDiff({ path: path7, before, after }, { color }) {
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  const hunks = hunksOf(changedLines(oldLines, newLines));
  if (hunks.length === 0) return "";
  const lines = [
    `--- ${fileName("a", path7)}
`,
    `+++ ${fileName("b", path7)}
`,
    ...hunks.flatMap((hunk) => hunkLines(hunk, oldLines, newLines))
  ];
  return color ? coloured(lines, !/(?<!\r)\n/.test(before + after)) : lines.map(withBreak).join("");
}
function hunksOf(changes) {
  const hunks = [];
  let end2 = Number.NEGATIVE_INFINITY;
  for (const change of changes) {
    if (change.oldStart - end2 <= 2 * context) hunks.at(-1)?.push(change);
    else hunks.push([change]);
    end2 = change.oldEnd;
  }
  return hunks;
}
function hunkLines(hunk, oldLines, newLines) {
  const [first, last] = [hunk[0], hunk.at(-1)];
  if (!first || !last) return [];
  const before = Math.min(context, first.oldStart);
  const after = Math.min(context, oldLines.length - last.oldEnd);
  const lines = [];
  let at3 = first.oldStart - before;
  for (const change of hunk) {
    lines.push(...oldLines.slice(at3, change.oldStart).map((line) => ` ${line}`));
    lines.push(...oldLines.slice(change.oldStart, change.oldEnd).map((line) => `-${line}`));
    lines.push(...newLines.slice(change.newStart, change.newEnd).map((line) => `+${line}`));
    at3 = change.oldEnd;
  }
  lines.push(...oldLines.slice(at3, at3 + after).map((line) => ` ${line}`));
  const oldRange = range2(first.oldStart - before, last.oldEnd + after);
  const newRange = range2(first.newStart - before, last.newEnd + after);
  return [`@@ -${oldRange} +${newRange} @@
`, ...lines];
}
function range2(start, end2) {
  return `${end2 === start ? start : start + 1},${end2 - start}`;
}
function withBreak(line) {
  return line.endsWith("\n") ? line : `${line}
\\ No newline at end of file
`;
}
var tones3 = { "@": "cyan", "-": "red", "+": "green" };
function coloured(lines, allCrlf) {
  const tint = paint(true);
  const shown4 = lines.map((line, index) => {
    const text = printable(line.replace(allCrlf ? /\r?\n$/ : /\n$/, ""));
    const tone = index < 2 ? "bold" : tones3[line.charAt(0)];
    return `${tone ? tint[tone](text) : text}
${line.endsWith("\n") ? "" : "\\ No newline at end of file\n"}`;
  });
  return shown4.join("");
}
function fileName(side, path7) {
  const escaped2 = path7.replace(/["\\\p{Cc}]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (character === '"' || character === "\\") return `\\${character}`;
    return code < 128 ? `\\${code.toString(8).padStart(3, "0")}` : character;
  });
  if (escaped2 !== path7) return `"${side}/${escaped2}"`;
  return `${side}/${path7}${path7.includes(" ") ? "	" : ""}`;
}
function linesOf(text) {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

// src/commands/account.ts
function leftOf(report, withdrawn2, refused) {
  const reasons3 = new Map(withdrawn2.map(({ finding, reason: reason2 }) => [identity3(finding), reason2]));
  return report.findings.map((finding) => {
    const refusal2 = refused.find(({ path: path7 }) => finding.fix?.edits.some((edit) => edit.path === path7));
    const reason2 = refusal2 ? `${refusal2.path} ${refusal2.reason}` : reasons3.get(identity3(finding));
    return { finding, reason: reason2 ?? "there is no fix for it" };
  });
}
var identity3 = ({ rule, path: path7, start, message: message2 }) => JSON.stringify([rule, path7, start.offset, message2]);
function accountOf({ applied, left, rules: rules2 }, style) {
  if (applied.length + left.length === 0) return "";
  const { bold, green } = paint(style.color);
  const fixed = applied.length > 0 ? green(`Fixed ${plural(applied.length, "finding")}`) : "Fixed nothing";
  const remaining = left.map(
    ({ finding: { path: path7, start, rule }, reason: reason2 }) => `  ${printable(path7)}:${start.line}:${start.column} ${rule}: ${printable(reason2)}`
  );
  const lines = [
    fixed,
    ...byFile(applied, style.verbose),
    ...afterwards(applied, rules2, style),
    ...left.length > 0 ? [bold(`Left ${plural(left.length, "finding")}`)] : []
  ];
  return `
${[...lines, ...remaining].join("\n")}
`;
}
function byFile(applied, verbose) {
  const paths = [...new Set(applied.map(({ path: path7 }) => path7))].sort();
  return paths.flatMap((path7) => {
    const own = applied.filter((finding) => finding.path === path7);
    const titles = verbose ? own.map(({ rule, fix }) => `    ${rule}: ${printable(fix?.title ?? "")}`) : [];
    return [`  ${printable(path7)}: ${own.length}`, ...titles];
  });
}
function afterwards(applied, rules2, style) {
  const steps2 = new Set(applied.flatMap(({ rule }) => rules2.get(rule)?.apply ?? []));
  return [...steps2].map((step) => `  ${paint(style.color).cyan("then:")} ${wrapped(step, style.width, 8)}`);
}
function summaryOf({ applied, changed, report }) {
  const left = report.findings.length > 0 ? `; ${plural(report.findings.length, "finding")} would be left` : "";
  if (changed.length === 0) return `Nothing to fix${left}
`;
  return `Would fix ${plural(applied.length, "finding")} in ${plural(changed.length, "file")}${left}
`;
}

// src/commands/repair.ts
function repair(task) {
  const { flags, io: io2, input, settings, stdin } = task;
  const outcome = fixFiles(input.files, settings, flags.unsafeFixes ? "unsafe" : "safe");
  if (stdin) io2.stdout.write(outcome.changed[0]?.after ?? input.files[0]?.text ?? "");
  const refused = stdin ? [] : writeChanges(outcome.changed, outcome.applied.map(pathsOf), io2);
  const now = refused.length === 0 ? outcome.report : lintFiles(written3(input.files, outcome, refused), settings);
  const report = withSkipped(now, task);
  writeReports(report, task, stdin ? io2.stderr : io2.stdout);
  tellRefused(refused, task);
  const done = {
    applied: outcome.applied.filter((finding) => !touches2(finding, refused)),
    left: leftOf(report, outcome.withdrawn, refused),
    rules: report.rules
  };
  const stream = stdin || !isPrettyPrinted(flags) ? io2.stderr : io2.stdout;
  if (!flags.quiet) stream.write(accountOf(done, styleOf(flags, io2, stream)));
  return { report, incomplete: refused.length > 0, pending: false };
}
function showDiff(task) {
  const { flags, io: io2, input, settings } = task;
  const outcome = fixFiles(input.files, settings, flags.unsafeFixes ? "unsafe" : "safe");
  const { color } = styleOf(flags, io2, flags.output === void 0 ? io2.stdout : void 0);
  const diff = outcome.changed.map((change) => unifiedDiff(change, { color })).join("");
  if (flags.output !== void 0) writeOutput(flags.output, diff, io2);
  else io2.stdout.write(io2.stdout.isTTY && !color ? printableLines(diff) : diff);
  if (!flags.quiet) io2.stderr.write(summaryOf(outcome));
  return { report: withSkipped(outcome.report, task), incomplete: false, pending: outcome.changed.length > 0 };
}
function written3(files, { changed }, refused) {
  return files.map((file) => {
    const change = changed.find(({ path: path7 }) => path7 === file.path);
    return change && !refused.some(({ path: path7 }) => path7 === file.path) ? { ...file, text: change.after } : file;
  });
}
var pathsOf = ({ fix }) => [...new Set(fix?.edits.map(({ path: path7 }) => path7))];
var touches2 = (finding, refused) => pathsOf(finding).some((path7) => refused.some((refusal2) => refusal2.path === path7));
function tellRefused(refused, { flags, io: io2 }) {
  const { red } = paint(styleOf(flags, io2, io2.stderr).color);
  for (const { path: path7, reason: reason2 } of refused) io2.stderr.write(`${red("error:")} ${printable(path7)} ${reason2}
`);
}

// src/commands/tell.ts
function tellUnread({
  flags,
  io: io2,
  input
}) {
  const { red, yellow } = paint(wantsColor(flags.color, io2.env, io2.stderr.isTTY));
  for (const { path: path7, reason: reason2, fatal } of input.unread) {
    if (flags.quiet && !fatal) continue;
    io2.stderr.write(`${fatal ? red("error:") : yellow("note:")} ${printable(path7)} ${reason2}
`);
  }
}
function tellFailures(report, io2) {
  for (const { rule, cluster: cluster2, cause } of report.failures) {
    io2.stderr.write(`internal error: rule ${rule} broke down on cluster ${printable(cluster2)}
${bugReport(cause)}`);
  }
}
var hasTooManyWarnings = ({ maxWarnings }, { summary }) => summary.warnings > (maxWarnings ?? Number.POSITIVE_INFINITY);
function tellTooManyWarnings(report, { flags, io: io2 }) {
  if (!hasTooManyWarnings(flags, report)) return;
  const { red } = paint(wantsColor(flags.color, io2.env, io2.stderr.isTTY));
  io2.stderr.write(`${red("error:")} ${plural(report.summary.warnings, "warning")}, and --max-warnings allows ${flags.maxWarnings}
`);
}

// src/commands/lint.ts
var lint_default = defineCommand({
  name: "lint",
  operands: "[PATH | GLOB]... | -",
  count: [0, Number.POSITIVE_INFINITY],
  summary: "check files, folders (. by default) or standard input (-); the default command",
  flags: lintFlags,
  run: lint
});
async function lint(call, io2) {
  const flags = readLintFlags(call);
  const asked = call.operands.length > 0 ? call.operands : ["."];
  const first = asked[0] === "-" ? flags.stdinFilename : asked[0];
  const start = flags.forceExclude ? "." : first ?? ".";
  const settings = choose(await configured(flags.config, start, io2), flags);
  const stdin = asked.includes("-");
  if (stdin && asked.length > 1) throw new UsageError("- stands for standard input and can be given alone only");
  if (!stdin && flags.stdinFilename !== void 0) throw new UsageError("--stdin-filename goes with - only");
  const input = stdin ? readStdin(flags.stdinFilename, io2) : gather(asked, io2, flags.forceExclude);
  const task = { flags, io: io2, settings, input, stdin };
  tellUnread(task);
  const answer2 = perform(task);
  tellFailures(answer2.report, io2);
  tellTooManyWarnings(answer2.report, task);
  return exitCode(task, answer2);
}
function perform(task) {
  const { diff, fix, unsafeFixes } = task.flags;
  if (!diff && !fix && !unsafeFixes) return check(task);
  return diff ? showDiff(task) : repair(task);
}
function exitCode({ flags, input }, { report, incomplete, pending }) {
  if (report.failures.length > 0) return 3;
  if (incomplete || input.unread.some(({ fatal }) => fatal)) return 2;
  if (hasTooManyWarnings(flags, report)) return 1;
  if (flags.failOn === "never") return 0;
  return pending || report.findings.some((finding) => counts2(finding, flags.failOn)) ? 1 : 0;
}
var order4 = ["info", "warning", "error", "never"];
var counts2 = ({ severity }, failOn) => order4.indexOf(severity) >= order4.indexOf(failOn);

// src/commands/platforms.ts
var platforms_default = defineCommand({
  name: "platforms",
  operands: "",
  count: [0, 0],
  summary: "list the platforms whose requirements are known, or tell which one files are for",
  flags: [
    {
      name: "detect",
      value: "PATH",
      help: "tell what in these files speaks for a platform, and why that decides it or not; may be repeated"
    },
    { name: "format", value: "ID", help: "pretty (default) or json" }
  ],
  run: (call, io2) => {
    const json = oneOf("format", flagValue(call, "format") ?? "pretty", ["pretty", "json"]) === "json";
    const paths = call.flags.get("detect");
    return paths ? explainDetection(paths, json, { call, io: io2 }) : listPlatforms(json, { call, io: io2 });
  }
});
var headed = (rows, { call, io: io2 }) => {
  const [head = "", ...lines] = table(rows, io2.stdout.columns ?? 140).split("\n");
  const { bold } = paint(wantsColor(colorFlag(call), io2.env, io2.stdout.isTTY));
  return `${[bold(head), ...lines].join("\n")}
`;
};
function listPlatforms(json, place2) {
  const rows = platforms2.map(({ id, title: title3, documented, asOf, source }) => [
    id,
    title3,
    documented ? "documented by Datadog" : "derived",
    asOf,
    source
  ]);
  const list = platforms2.map(({ id, title: title3, documented, asOf, source }) => ({ id, title: title3, documented, asOf, source }));
  place2.io.stdout.write(json ? jsonText(list) : headed([["PLATFORM", "TITLE", "FACTS", "AS OF", "SOURCE"], ...rows], place2));
  return 0;
}
async function explainDetection(paths, json, place2) {
  const { call, io: io2 } = place2;
  const settings = await configured(void 0, paths[0] ?? ".", io2);
  const input = gather(paths, io2);
  tellUnread({ flags: { quiet: false, color: colorFlag(call) }, io: io2, input });
  const report = withSkipped(lintFiles(input.files, { ...settings, preset: "off", rules: {} }), { input });
  io2.stdout.write(json ? jsonText(report.clusters.map(detection)) : explained(report, place2));
  return input.unread.some(({ fatal }) => fatal) ? 2 : 0;
}
var detection = ({ id, platform, detection: detection2 }) => ({ cluster: id, platform, ...detection2 });
function explained(report, place2) {
  if (report.clusters.length === 0) return `${printable(recognised(report))}
`;
  const { bold } = paint(wantsColor(colorFlag(place2.call), place2.io.env, place2.io.stdout.isTTY));
  const blocks = report.clusters.map(({ id, platform, detection: detection2 }) => {
    const head = bold(printable(`cluster ${id}: ${platform ?? "unknown"}`));
    const rows = detection2.evidence.map((one) => [`  ${one.strength}`, one.platform, `${one.path}:${one.line}`, one.text]);
    return [head, `  ${detection2.reason}`, ...rows.length > 0 ? [table(rows, place2.io.stdout.columns ?? 140)] : []].join("\n");
  });
  return `${blocks.join("\n\n")}
`;
}

// src/commands/rules.ts
var rules_default = defineCommand({
  name: "rules",
  operands: "",
  count: [0, 0],
  summary: "list all rules",
  flags: [{ name: "format", value: "ID", help: "pretty (default) or json" }],
  run: listRules
});
function listRules(call, io2) {
  if (oneOf("format", flagValue(call, "format") ?? "pretty", ["pretty", "json"]) === "json") {
    io2.stdout.write(`${JSON.stringify(rules.map(described), null, 2)}
`);
    return 0;
  }
  const rows = rules.map(({ id, severity, strict, fix, summary }) => [id, strict ? `${severity}, strict` : severity, fix ?? "-", summary]);
  const [head = "", ...lines] = table([["RULE", "SEVERITY", "FIX", "WHAT IS WRONG"], ...rows], io2.stdout.columns ?? 140).split("\n");
  const { bold } = paint(wantsColor(colorFlag(call), io2.env, io2.stdout.isTTY));
  io2.stdout.write(`${[bold(head), ...lines].join("\n")}
`);
  return 0;
}
var described = ({ id, severity, strict, components: components4, since: since2, summary, why, remedy, apply, references: references2, fix }) => ({
  id,
  severity,
  strict: strict ?? false,
  components: components4,
  since: since2,
  summary,
  why,
  remedy,
  apply: apply ?? null,
  references: references2,
  fix: fix ?? null,
  helpUri: helpUri(id)
});

// src/help-text.ts
var about = "Will the metrics of this cluster's control plane arrive in Datadog, and if not, which line breaks the chain?";
var examples = [
  ["dd-cp-lint", "check all YAML and JSON below this folder"],
  ["dd-cp-lint lint --fix datadog/ cluster.yaml", "repair what is safe to repair"],
  ["dd-cp-lint lint --diff 'clusters/**/*.yaml'", "show what --fix would do"],
  ["helm template . | dd-cp-lint lint -", "check standard input"],
  ["dd-cp-lint explain etcd-certs-missing", "what a finding means"]
];
var exitCodes = [
  ["0", "nothing at or above --fail-on"],
  ["1", "findings"],
  ["2", "a wrong invocation or configuration, or a file that was asked for and could not be read or written"],
  ["3", "a bug of dd-cp-lint"]
];
function programHelp(commands3, width3) {
  const [first] = commands3;
  const rows = commands3.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary]);
  return sections2([
    ["", `${about}

Usage: dd-cp-lint [COMMAND] [FLAG]...`],
    ["Commands:", indented2(rows, width3)],
    [`Flags of ${first?.name}:`, indented2(flagRows(first?.flags ?? []), width3)],
    ["Flags:", indented2(flagRows(commonFlags), width3)],
    ["Examples:", indented2(examples, width3)],
    ["Exit codes:", indented2(exitCodes, width3)]
  ]);
}
function commandHelp({ name, operands, summary, flags }, width3) {
  return sections2([
    ["", `${summary}

Usage: dd-cp-lint ${name} [FLAG]... ${operands}`.trimEnd()],
    ["Flags:", indented2(flagRows([...flags, ...commonFlags]), width3)],
    ...flags.some((flag) => flag.name === "fail-on") ? [["Exit codes:", indented2(exitCodes, width3)]] : []
  ]);
}
var sections2 = (parts) => `${parts.map(([title3, text]) => title3 === "" ? text : `${title3}
${text}`).join("\n\n")}
`;
var flagRows = (flags) => flags.map(({ name, short, value, help }) => [`${short ? `-${short}, ` : ""}--${name}${value === void 0 ? "" : ` ${value}`}`, help]);
var indented2 = (rows, width3) => table(rows, width3 - 2).replaceAll(/^/gm, "  ");

// src/main.ts
var commands2 = [lint_default, rules_default, explain_default, platforms_default];
async function main(argv, io2) {
  try {
    refuseMistyped(argv[0], io2);
    const { command, call } = readArguments(argv, commands2);
    if (isOn(call, "help")) {
      const width3 = Math.min(io2.stdout.columns ?? 120, 120);
      io2.stdout.write(command.name === argv[0] ? commandHelp(command, width3) : programHelp(commands2, width3));
      return 0;
    }
    if (isOn(call, "version")) {
      io2.stdout.write(`${version}
`);
      return 0;
    }
    checkOperands(call, command);
    return await command.run(call, io2);
  } catch (error) {
    return failed(error, argv, io2);
  }
}
function refuseMistyped(first, io2) {
  const names4 = commands2.map(({ name }) => name);
  if (first === void 0 || first.startsWith("-") || names4.includes(first)) return;
  const meant3 = first === "help" ? "--help" : nearest(first, names4);
  if (meant3 && !exists(io2.files, absolute(io2, first))) throw new UsageError(`unknown command ${first}, did you mean ${meant3}?`);
}
function failed(error, argv, io2) {
  const flags = new Map(argv.filter((word2) => word2.startsWith("--")).map((word2) => [word2.slice(2), []]));
  const color = wantsColor(colorFlag({ operands: [], flags }), io2.env, io2.stderr.isTTY);
  const { red } = paint(color);
  if (error instanceof UsageError) {
    for (const { message: message2, at: at3 } of error.problems) {
      const frame = at3 ? `${codeFrame([{ location: at3, label: "", primary: true }], { color, width: io2.stderr.columns ?? 100 })}
` : "";
      io2.stderr.write(`${red("error:")} ${printable(message2)}
${frame}`);
    }
    return 2;
  }
  if (error instanceof Error && errorCode(error) !== void 0) {
    io2.stderr.write(`${red("error:")} ${printable(error.message)}
`);
    return 2;
  }
  io2.stderr.write(`${red("internal error:")} ${bugReport(error)}`);
  return 3;
}

// src/cli.ts
var output = (fd, stream) => {
  const terminal = () => mayBeTerminal(fd) ? stream() : void 0;
  return {
    write: (text) => writeAll(fd, text),
    get isTTY() {
      return terminal()?.isTTY ?? false;
    },
    get columns() {
      return terminal()?.columns;
    }
  };
};
function mayBeTerminal(fd) {
  try {
    const stats = (0, import_node_fs.fstatSync)(fd);
    return stats.isCharacterDevice() && stats.rdev !== (0, import_node_fs.statSync)("/dev/null", { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}
var io = {
  files: nodeFiles,
  stdout: output(1, () => process.stdout),
  stderr: output(2, () => process.stderr),
  readStdin: (limit) => readAll(0, limit),
  get cwd() {
    return process.cwd();
  },
  env: process.env
};
main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
