"""Calls an endpoint by boto3 and prints what came of it as JSON: invoke-endpoint.py <endpoint URL> <arguments of invoke_endpoint as JSON>."""

import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

client = boto3.client(
    "sagemaker-runtime",
    endpoint_url=sys.argv[1],
    region_name="us-east-1",
    aws_access_key_id="a",
    aws_secret_access_key="b",
    config=Config(retries={"total_max_attempts": 1}),
)
try:
    answer = client.invoke_endpoint(**json.loads(sys.argv[2]))
    status = answer.pop("ResponseMetadata")["HTTPStatusCode"]
    print(json.dumps({**answer, "Body": answer["Body"].read().decode(), "status": status}))
except ClientError as error:
    status = error.response.pop("ResponseMetadata")["HTTPStatusCode"]
    print(json.dumps({**error.response, "raised": type(error).__name__, "status": status}))
