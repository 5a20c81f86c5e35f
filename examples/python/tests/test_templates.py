import json

import pytest
from model_gateway.mapping_template import (
    MappingTemplate,
    TemplateAssertions,
    TemplateParams,
    TemplateRequest,
)
from ratings.templates import RESPONSE, ratings_request


def get(user_id: str, items: str) -> TemplateRequest:
    return TemplateRequest(
        params=TemplateParams(path={"user_id": user_id}, querystring={"items": items})
    )


def test_each_item_becomes_an_instance():
    TemplateAssertions.of(ratings_request().text).renders_json(
        get("321", "101,131"),
        {"instances": [{"in0": [321], "in1": [101]}, {"in0": [321], "in1": [131]}]},
    )


def test_a_caller_cannot_write_json_of_their_own():
    template = MappingTemplate.parse(ratings_request().text)
    override = template.render(get('1],"in0":[999', "101")).response_override
    assert (override["status"], override["refused"]) == (400, "user_id")


def test_the_answer_lists_the_scores():
    answer = json.dumps({"predictions": [{"scores": [3.8]}, {"scores": [2.9]}]})
    template = MappingTemplate.parse(RESPONSE, name="ratings.response.vtl")
    assert json.loads(template.render(TemplateRequest(body=answer)).body) == {"ratings": [3.8, 2.9]}


def test_the_built_template_has_no_findings():
    TemplateAssertions.of(ratings_request().text).has_no_findings()


def test_a_wrong_expectation_is_shown_by_its_path():
    with pytest.raises(RuntimeError, match=r"instances\[0\]\.in0\[0\]"):
        TemplateAssertions.of(ratings_request().text).renders_json(
            get("321", "101"), {"instances": [{"in0": [322], "in1": [101]}]}
        )


def test_a_mistake_in_a_template_has_its_place():
    with pytest.raises(RuntimeError, match=r"city\.vtl:1:37 MAP1001"):
        MappingTemplate.parse('{"city": #if( $input.params("city") }', name="city.vtl")
