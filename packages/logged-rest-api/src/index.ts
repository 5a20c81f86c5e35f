export * from './account-log-role';
export * from './logged-rest-api';
