import { JavaList, JavaMap, type JavaValue, printValue } from '../../vtl/values';
import { JsonList, parseJson } from '../json';
import { accepts } from './evaluate-predicate';
import { type Evaluation, EvaluationStop, failure, notFound, outOfRange, type PathBudget, ReadState } from './evaluation';
import { type CompiledPath, linkTokens, type PathParameter, PathToken } from './path-token';
import { PATH_FUNCTIONS } from './path-functions';

type StepOf<Kind extends PathToken['step']['kind']> = PathToken['step'] & { readonly kind: Kind };

/**
 * Reads a path from a document; stops with `not-found` where a definite path leads nowhere.
 *
 * A path that `changes` the document gets one of its own.
 */
export function evaluatePath(path: CompiledPath, document: JavaValue, changes: boolean, budget?: PathBudget): JavaValue {
  const state = new ReadState(budget);
  try {
    const own = changes ? copy(document, state) : document;
    return valueOfPath(path, own, own, state, false);
  } finally {
    state.report();
  }
}

function copy(value: JavaValue, state: ReadState): JavaValue {
  state.step();
  if (value instanceof JavaList) {
    return new JsonList(value.items.map((item) => copy(item, state)));
  }
  return value instanceof JavaMap ? new JavaMap([...value.entries()].map(([key, item]) => [key, copy(item, state)])) : value;
}

function valueOfPath(
  path: CompiledPath, item: JavaValue, document: JavaValue, state: ReadState, requireProperties: boolean,
): JavaValue {
  if (document === null) {
    failure('there is no document');
  }
  const evaluation: Evaluation = { path, document, requireProperties, results: [], cache: new Map(), state };
  visit(path.root, item, evaluation);
  if (!path.definite) {
    return new JsonList(evaluation.results);
  }
  return evaluation.results.length > 0 ? evaluation.results[evaluation.results.length - 1] : notFound();
}

function visit(token: PathToken, model: JavaValue, evaluation: Evaluation): void {
  evaluation.state.step();
  const { step } = token;
  switch (step.kind) {
    case 'root':
      pass(token, model, evaluation);
      return;
    case 'property':
      visitProperty(token, step, model, evaluation);
      return;
    case 'wildcard':
      visitWildcard(token, model, evaluation);
      return;
    case 'scan':
      scan(token.next ?? failure('nothing is said about what .. has to find'), model, evaluation);
      return;
    case 'index':
      if (isListFor(token, model)) {
        step.indexes.forEach((index) => visitElement(token, model, index, evaluation));
      }
      return;
    case 'slice':
      if (isListFor(token, model)) {
        visitSlice(token, step, model, evaluation);
      }
      return;
    case 'filter':
      visitFilter(token, step, model, evaluation);
      return;
    default:
      visitFunction(token, step, model, evaluation);
  }
}

/** Goes on to the next step, or takes the value as a result. */
function pass(token: PathToken, value: JavaValue, evaluation: Evaluation): void {
  if (token.next === undefined) {
    evaluation.results.push(value);
  } else {
    visit(token.next, value, evaluation);
  }
}

function visitProperty(token: PathToken, step: StepOf<'property'>, model: JavaValue, evaluation: Evaluation): void {
  if (!(model instanceof JavaMap)) {
    if (token.isUpstreamDefinite) {
      notFound();
    }
    return;
  }
  if (step.names.length === 1 || !token.isLeaf) {
    step.names.forEach((name) => visitMember(token, model, name, evaluation));
    return;
  }
  const merged = new JavaMap();
  for (const name of step.names) {
    if (model.has(name)) {
      merged.put(name, model.get(name));
    } else if (evaluation.requireProperties) {
      notFound();
    }
  }
  evaluation.results.push(merged);
}

function visitMember(token: PathToken, model: JavaMap, name: JavaValue, evaluation: Evaluation): void {
  if (!model.has(name)) {
    const tolerated = !evaluation.requireProperties && (token.isLeaf || !(token.isDefinite && token.isUpstreamDefinite));
    if (!tolerated) {
      notFound();
    }
    return;
  }
  const value = model.get(name);
  if (token.next !== undefined) {
    visit(token.next, value, evaluation);
  } else if (isTakenFromScan(token, evaluation)) {
    evaluation.results.push(value);
  }
}

/** Behind `..[n].name`, Jayway keeps only what a scan found in element n, and looks at the place alone. */
function isTakenFromScan(token: PathToken, evaluation: Evaluation): boolean {
  const index = evaluation.state.upstreamIndex.get(token);
  const before = evaluation.path.tail.previous?.step;
  return index === undefined || (before?.kind === 'index' && before.indexes.length === 1 && before.indexes[0] === index);
}

function visitWildcard(token: PathToken, model: JavaValue, evaluation: Evaluation): void {
  if (model instanceof JavaMap) {
    for (const name of [...model.keys()]) {
      visitMember(token, model, name, evaluation);
    }
  } else if (model instanceof JavaList) {
    for (let index = 0; index < model.size; index++) {
      try {
        visitElement(token, model, index, evaluation);
      } catch (error) {
        if (evaluation.requireProperties || !(error instanceof EvaluationStop) || error.kind !== 'not-found') {
          throw error;
        }
      }
    }
  }
}

function isListFor(token: PathToken, model: JavaValue): model is JavaList {
  return model instanceof JavaList || (token.isUpstreamDefinite && notFound());
}

function visitElement(token: PathToken, model: JavaList, index: number, evaluation: Evaluation): void {
  evaluation.state.step();
  const place = index < 0 ? model.size + index : index;
  try {
    pass(token, place >= 0 && place < model.size ? model.items[place] : outOfRange(), evaluation);
  } catch (error) {
    if (!(error instanceof EvaluationStop) || error.kind !== 'index') {
      throw error;
    }
  }
}

function visitSlice(token: PathToken, step: StepOf<'slice'>, model: JavaList, evaluation: Evaluation): void {
  const { size } = model;
  let { from = 0, to = size } = step;
  if (step.to === undefined) {
    from = Math.max(0, from < 0 ? size + from : from);
  } else if (step.from === undefined) {
    to = to < 0 ? size + to : to;
  }
  // With both ends given Jayway does not count a negative start from the end, but each index from there on.
  for (let index = from; size > 0 && index < Math.min(size, to); index++) {
    visitElement(token, model, index, evaluation);
  }
}

function visitFilter(token: PathToken, step: StepOf<'filter'>, model: JavaValue, evaluation: Evaluation): void {
  if (model instanceof JavaMap) {
    if (isAccepted(step, model, evaluation)) {
      pass(token, model, evaluation);
    }
  } else if (model instanceof JavaList) {
    model.items.forEach((element, index) => {
      if (isAccepted(step, element, evaluation)) {
        visitElement(token, model, index, evaluation);
      }
    });
  } else if (token.isUpstreamDefinite) {
    throw new EvaluationStop('invalid', `a filter cannot be used on ${model === null ? 'null' : `the value ${printValue(model).slice(0, 50)}`}`);
  }
}

function isAccepted(step: StepOf<'filter'>, item: JavaValue, evaluation: Evaluation): boolean {
  return accepts(step.predicate, item, evaluation,
    (path, from, document, outer, requireProperties) => valueOfPath(path, from, document, outer.state, requireProperties));
}

/** Looks for the step behind `..` in a value and everything below it. */
function scan(wanted: PathToken, model: JavaValue, evaluation: Evaluation): void {
  evaluation.state.step();
  if (model instanceof JavaMap) {
    if (isScanned(wanted, model, evaluation)) {
      visit(wanted, model, evaluation);
    }
    for (const name of [...model.keys()]) {
      scan(wanted, model.get(name), evaluation);
    }
  } else if (model instanceof JavaList) {
    if (isScanned(wanted, model, evaluation)) {
      scanElements(wanted, model, evaluation);
    }
    model.items.forEach((element) => scan(wanted, element, evaluation));
  }
}

/** In a list, the step behind `..` stands for each of its elements when more steps follow, whatever it says. */
function scanElements(wanted: PathToken, model: JavaList, evaluation: Evaluation): void {
  const { next } = wanted;
  if (next === undefined) {
    visit(wanted, model, evaluation);
    return;
  }
  model.items.forEach((element, index) => {
    evaluation.state.upstreamIndex.set(next, index);
    visit(next, element, evaluation);
  });
}

function isScanned(wanted: PathToken, model: JavaMap | JavaList, evaluation: Evaluation): boolean {
  const { step } = wanted;
  switch (step.kind) {
    case 'property':
      return model instanceof JavaMap && (!wanted.isDefinite || step.names.every((name) => model.has(name)));
    case 'index':
    case 'slice':
      return model instanceof JavaList;
    case 'wildcard':
      return true;
    case 'filter':
      return isAccepted(step, model, evaluation);
    default:
      return false;
  }
}

function visitFunction(token: PathToken, step: StepOf<'function'>, model: JavaValue, evaluation: Evaluation): void {
  const parameters = step.parameters ?? [];
  const isLength = step.name === 'length' || step.name === 'size';
  const call = PATH_FUNCTIONS[step.name];
  if (!isLength && call === undefined) {
    throw new EvaluationStop('invalid', `there is no function ${step.name}; use one of ${[...Object.keys(PATH_FUNCTIONS), 'length', 'size'].sort().join(', ')}`);
  }
  // Paths are read before the function runs, whether it looks at them or not.
  const values = parameters.map((parameter) => parameterValue(parameter, evaluation));
  const result = isLength ? lengthOf(model, parameters, evaluation) : call(model, values);
  evaluation.results.push(result);
  if (token.next !== undefined) {
    visit(token.next, result, evaluation);
  }
}

function parameterValue(parameter: PathParameter, evaluation: Evaluation): () => JavaValue {
  if (parameter.kind === 'json') {
    return () => parseJson(parameter.text, 'path');
  }
  const value = valueOfPath(parameter.path, evaluation.document, evaluation.document, evaluation.state, evaluation.requireProperties);
  return () => value;
}

/**
 * `length()` and `size()`: of the list or object in front of it, or of what a parameter leads to.
 *
 * Jayway adds a wildcard to the parameter's path to count its children, but goes on to take the path for as definite as it was; a
 * definite path then gives its last child, and where that is no list the length in front counts.
 */
function lengthOf(model: JavaValue, parameters: readonly PathParameter[], evaluation: Evaluation): JavaValue {
  if (parameters.length > 0) {
    const [first] = parameters;
    if (first.kind === 'json') {
      failure('length() takes a path as its parameter');
    }
    const counted = valueOfPath(childrenOf(first.path), model, model, evaluation.state, evaluation.requireProperties);
    if (counted instanceof JavaList) {
      return counted.size;
    }
  }
  return model instanceof JavaList || model instanceof JavaMap ? model.size : null;
}

function childrenOf(path: CompiledPath): CompiledPath {
  if (path.tail.step.kind === 'function' || path.root.next === undefined) {
    return path;
  }
  const steps: PathToken['step'][] = [];
  for (let token: PathToken | undefined = path.root; token !== undefined; token = token.next) {
    steps.push(token.step);
  }
  const tokens = linkTokens([...steps, { kind: 'wildcard' }]);
  return { ...path, root: tokens[0], tail: tokens[tokens.length - 2] };
}
