from aws_cdk import App
from aws_cdk.assertions import Match, Template
from ratings.stack import RatingsStack


def test_the_stack_deploys_the_template_that_is_tested():
    template = Template.from_stack(RatingsStack(App(), "Ratings"))
    template.resource_count_is("AWS::ApiGateway::RestApi", 1)
    template.has_resource_properties(
        "AWS::ApiGateway::Method",
        {
            "HttpMethod": "GET",
            "AuthorizationType": "AWS_IAM",
            "Integration": {
                "RequestTemplates": {"application/json": Match.string_like_regexp("in0")},
                "PassthroughBehavior": "NEVER",
            },
        },
    )


def test_the_role_may_invoke_one_endpoint():
    template = Template.from_stack(RatingsStack(App(), "Ratings"))
    policies = [
        statement
        for policy in template.find_resources("AWS::IAM::Policy").values()
        for statement in policy["Properties"]["PolicyDocument"]["Statement"]
    ]
    assert [statement["Action"] for statement in policies] == ["sagemaker:InvokeEndpoint"]
