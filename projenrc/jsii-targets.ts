import { IDENTITY } from './identity';

/** The names under which each language finds a package. */
export function jsiiTargets(shortName: string): Record<string, unknown> {
  const joined = shortName.replaceAll('-', '');
  return {
    python: {
      distName: `${IDENTITY.pythonDistribution}.${shortName}`,
      module: `${IDENTITY.pythonNamespace}.${shortName.replaceAll('-', '_')}`,
    },
    java: {
      package: `${IDENTITY.mavenGroup}.${joined}`,
      maven: { groupId: IDENTITY.mavenGroup, artifactId: shortName },
    },
    dotnet: {
      namespace: `${IDENTITY.dotnetNamespace}.${pascalCase(shortName)}`,
      packageId: `${IDENTITY.dotnetNamespace}.${pascalCase(shortName)}`,
    },
    go: { moduleName: IDENTITY.goModule, packageName: joined },
  };
}

function pascalCase(kebab: string): string {
  return kebab.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
