export * from './sagemaker-invoke-role';
