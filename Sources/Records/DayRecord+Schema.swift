/// The shape of a record for editors and other programs.
extension DayRecord {
  /// A JSON Schema (draft 2020-12).
  package static let schema = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "What a day's post is drafted from",
      "type": "object",
      "required": ["version", "date", "sources", "candidates", "unread"],
      "properties": {
        "version": {"type": "integer", "const": 1},
        "date": {"type": "string", "format": "date", "description": "The day of the post."},
        "sources": {"type": "array", "items": {"$ref": "#/$defs/source"}},
        "candidates": {"type": "array", "items": {"$ref": "#/$defs/candidate"}},
        "unread": {"type": "array", "items": {"$ref": "#/$defs/unread"}},
        "changes": {
          "type": "array",
          "description": "What has become of the day's papers since.",
          "items": {"$ref": "#/$defs/change"}
        }
      },
      "$defs": {
        "sourceName": {"type": "string", "enum": ["arxiv", "arxiv-feed", "huggingface", "github"]},
        "source": {
          "type": "object",
          "description": "What became of asking one source.",
          "required": ["name", "state", "url", "paperCount"],
          "properties": {
            "name": {"$ref": "#/$defs/sourceName"},
            "state": {"type": "string", "enum": ["answered", "quiet", "stale", "limited", "failed"]},
            "url": {"type": "string", "description": "What was asked."},
            "fetched": {"type": "string", "description": "When the answer came, in UTC."},
            "paperCount": {"type": "integer", "minimum": 0},
            "note": {"type": "string", "description": "The state in a sentence."}
          }
        },
        "unread": {
          "type": "object",
          "description": "A paper that was told of, but cannot be a candidate.",
          "required": ["id", "source", "reason"],
          "properties": {
            "id": {"type": "string"},
            "source": {"$ref": "#/$defs/sourceName"},
            "reason": {"type": "string"}
          }
        },
        "candidate": {
          "type": "object",
          "description": "A paper that could be in the day's post.",
          "required": ["id", "foundBy", "title", "authors", "abstract"],
          "properties": {
            "id": {"type": "string", "description": "The arXiv id without its version."},
            "foundBy": {"type": "array", "items": {"$ref": "#/$defs/sourceName"}},
            "title": {"$ref": "#/$defs/textFact"},
            "authors": {"$ref": "#/$defs/textsFact", "description": "All of them, in the paper's order."},
            "abstract": {"$ref": "#/$defs/textFact"},
            "version": {"$ref": "#/$defs/integerFact", "description": "The newest version."},
            "published": {"$ref": "#/$defs/textFact", "description": "When version 1 was submitted, in UTC."},
            "updated": {"$ref": "#/$defs/textFact", "description": "When the newest version was submitted, in UTC."},
            "primaryCategory": {"$ref": "#/$defs/textFact"},
            "categories": {"$ref": "#/$defs/textsFact"},
            "comment": {"$ref": "#/$defs/textFact"},
            "journalReference": {"$ref": "#/$defs/textFact"},
            "doi": {"$ref": "#/$defs/textFact"},
            "isWithdrawn": {"$ref": "#/$defs/booleanFact"},
            "announcement": {"$ref": "#/$defs/textFact", "description": "How arXiv announced it: new, cross, replace or replace-cross."},
            "upvotes": {"$ref": "#/$defs/integerFact", "description": "On Hugging Face."},
            "organization": {"$ref": "#/$defs/textFact", "description": "The one that Hugging Face names."},
            "projectPage": {"$ref": "#/$defs/textFact"},
            "repository": {"$ref": "#/$defs/repositoryFact"},
            "decision": {"$ref": "#/$defs/decision"}
          }
        },
        "decision": {
          "type": "object",
          "description": "What drafting made of it, and why.",
          "required": ["outcome", "reason", "score", "parts", "topics"],
          "properties": {
            "outcome": {"type": "string", "enum": ["selected", "follow-up", "left-out"]},
            "reason": {
              "type": "object",
              "required": ["code"],
              "properties": {
                "code": {
                  "type": "string",
                  "enum": [
                    "score", "new-version", "code-released", "accepted", "below-minimum",
                    "over-limit", "covered-before", "withdrawn", "removed"
                  ]
                },
                "earlier": {"type": "string", "description": "The earlier day that covers it."},
                "detail": {"type": "string", "description": "What is new."}
              }
            },
            "score": {"type": "integer", "description": "The sum of the points of its parts."},
            "parts": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "subject", "points"],
                "properties": {
                  "kind": {
                    "type": "string",
                    "enum": [
                      "topic", "category", "organization", "upvotes", "stars", "negative-keyword"
                    ]
                  },
                  "subject": {"type": "string"},
                  "points": {"type": "integer"}
                }
              }
            },
            "topics": {"type": "array", "items": {"type": "string"}},
            "rating": {"type": "string", "enum": ["must-read", "optional"]}
          }
        },
        "change": {
          "type": "object",
          "required": ["id", "date", "kind", "after", "source", "fetched"],
          "properties": {
            "id": {"type": "string", "description": "The paper's arXiv id without its version."},
            "date": {"type": "string", "format": "date", "description": "When it was seen."},
            "kind": {
              "type": "string",
              "enum": [
                "new-version", "withdrawn", "accepted", "code-released", "repository-renamed",
                "stars"
              ]
            },
            "before": {"type": "string"},
            "after": {"type": "string"},
            "source": {"$ref": "#/$defs/sourceName"},
            "fetched": {"type": "string", "description": "When the answer came, in UTC."}
          }
        },
        "textFact": {
          "type": "object",
          "required": ["value", "source", "fetched"],
          "properties": {
            "value": {"type": "string"},
            "source": {"$ref": "#/$defs/sourceName"},
            "fetched": {"type": "string", "description": "When the answer came, in UTC."}
          }
        },
        "textsFact": {
          "type": "object",
          "required": ["value", "source", "fetched"],
          "properties": {
            "value": {"type": "array", "items": {"type": "string"}},
            "source": {"$ref": "#/$defs/sourceName"},
            "fetched": {"type": "string", "description": "When the answer came, in UTC."}
          }
        },
        "integerFact": {
          "type": "object",
          "required": ["value", "source", "fetched"],
          "properties": {
            "value": {"type": "integer"},
            "source": {"$ref": "#/$defs/sourceName"},
            "fetched": {"type": "string", "description": "When the answer came, in UTC."}
          }
        },
        "booleanFact": {
          "type": "object",
          "required": ["value", "source", "fetched"],
          "properties": {
            "value": {"type": "boolean"},
            "source": {"$ref": "#/$defs/sourceName"},
            "fetched": {"type": "string", "description": "When the answer came, in UTC."}
          }
        },
        "repositoryFact": {
          "type": "object",
          "required": ["value", "source", "fetched"],
          "properties": {
            "value": {"$ref": "#/$defs/repository"},
            "source": {"$ref": "#/$defs/sourceName"},
            "fetched": {"type": "string", "description": "When the answer came, in UTC."}
          }
        },
        "repository": {
          "type": "object",
          "required": ["name"],
          "properties": {
            "name": {"type": "string", "description": "owner/name, as it is called now."},
            "stars": {"type": "integer", "minimum": 0},
            "license": {"type": "string", "description": "The SPDX id."},
            "isArchived": {"type": "boolean"},
            "pushed": {"type": "string", "description": "When it was last pushed to, in UTC."},
            "number": {"type": "integer", "description": "GitHub's own id."}
          }
        }
      }
    }

    """#
}
