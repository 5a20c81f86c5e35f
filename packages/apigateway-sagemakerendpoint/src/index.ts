export * from './apigateway-to-sagemakerendpoint';
export * from './props';
