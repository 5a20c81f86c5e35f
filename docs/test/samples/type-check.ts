import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './pages';

/**
 * Compiles all files as one strict program and gives, for each, what the compiler says about it.
 *
 * Siblings are found by the paths of the root configuration, at their sources. What is wrong in those is their own tests' business.
 */
export function typeCheck(files: readonly string[]): Map<string, string[]> {
  const configFile = join(ROOT, 'tsconfig.json');
  const { config } = ts.readConfigFile(configFile, (path) => ts.sys.readFile(path)) as { config: Record<string, unknown> };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [...files] }, ts.sys, ROOT, undefined, configFile);
  // A sample may declare a constant to show its name.
  const program = ts.createProgram([...files], { ...options, noUnusedLocals: false, noUnusedParameters: false });
  return new Map(files.map((file) => {
    const source = program.getSourceFile(file);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return [file, diagnostics.map((diagnostic) => describe(diagnostic))];
  }));
}

function describe({ code, file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file === undefined ? '' : file.text.split('\n')[file.getLineAndCharacterOfPosition(start).line].trim();
  return `TS${code} ${ts.flattenDiagnosticMessageText(messageText, '\n')} in: ${line}`;
}
