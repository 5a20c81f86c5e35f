#!/usr/bin/env node
require('../lib/model-gateway.js');
