const vm = require('node:vm');

/**
 * Jest compiles every module anew for every test file. Here a module is compiled once a process, as long as its text
 * stays the same, and bound to the world of each test file that loads it: what it holds and does is each file's own.
 * `COMPILE_ANEW=1` leaves it as Jest has it.
 */
const compiled = new Map();

const { compileFunction } = vm;

const scriptOf = (source, params, filename) => {
  const head = `(function (${params.join(', ')}) {`;
  const known = compiled.get(filename);
  if (known !== undefined && known.head === head && known.source === source) return known.script;
  // Lines and columns stay those of the module's own text.
  const script = new vm.Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  compiled.set(filename, { head, source, script });
  return script;
};

/** A test file itself is loaded once, and the first line of a command is not JavaScript. */
const isOnce = (source, filename) => /\.test\.tsx?$/.test(filename) || source.startsWith('#!');

if (process.env.COMPILE_ANEW === undefined) {
  vm.compileFunction = (source, params, options = {}) => {
    const { filename, parsingContext } = options;
    if (filename === undefined || parsingContext === undefined || isOnce(source, filename)) return compileFunction(source, params, options);
    return scriptOf(source, params, filename).runInContext(parsingContext);
  };
}
