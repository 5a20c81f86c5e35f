from aws_cdk import Stack
from constructs import Construct
from model_gateway.apigateway_sagemakerendpoint import ApiGatewayToSageMakerEndpoint

from ratings.templates import RESPONSE, ratings_request


class RatingsStack(Stack):
    """``GET /{user_id}?items=101,131`` answers ``{"ratings": [3.8, 2.9]}``."""

    def __init__(self, scope: Construct, construct_id: str) -> None:
        super().__init__(scope, construct_id)
        ApiGatewayToSageMakerEndpoint(
            self,
            "Ratings",
            endpoint_name="my-endpoint",
            resource_path="{user_id}",
            request=ratings_request(),
            response_mapping_template=RESPONSE,
        )
