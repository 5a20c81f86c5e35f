export * from './apigateway-to-sagemakerendpoint';
export * from './props';
export * from './sagemaker-route';
export * from './template-options';
