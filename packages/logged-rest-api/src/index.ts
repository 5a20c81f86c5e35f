export * from './account-log-role';
export * from './api-access';
export * from './logged-rest-api';
export * from './logged-rest-api-options';
export * from './web-acl';
