// Runs in every test process before the tests.

// aws-cdk-lib validates each first synthesis with a WebAssembly engine that takes seconds and half a gigabyte.
// Unit tests do without; the one test that wants it sets the variable itself.
process.env.CDK_VALIDATION ??= 'false';
