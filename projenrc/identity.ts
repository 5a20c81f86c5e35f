/** Who we are, in the words that every manifest and workflow repeats. */
export const IDENTITY = {
  scope: '@model-gateway',
  repository: 'https://github.com/model-gateway/model-gateway',
  author: 'Model Gateway contributors',
  license: 'Apache-2.0',
  mavenGroup: 'io.github.modelgateway',
  pythonNamespace: 'model_gateway',
  pythonDistribution: 'model-gateway',
  dotnetNamespace: 'ModelGateway',
  goModule: 'github.com/model-gateway/model-gateway-go',
  minNode: '20.0.0',
} as const;
