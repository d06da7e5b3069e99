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
        "trends": {
          "$ref": "#/$defs/prose",
          "description": "What a language model had to do with the notes on the day."
        },
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
            "decision": {"$ref": "#/$defs/decision"},
            "prose": {"$ref": "#/$defs/prose"},
            "votes": {"$ref": "#/$defs/votes"}
          }
        },
        "prose": {
          "type": "object",
          "description": "What a language model had to do with its entry.",
          "required": ["model", "prompt", "refused"],
          "properties": {
            "model": {"type": "string"},
            "prompt": {"type": "string", "description": "The version of the prompt."},
            "review": {
              "type": "string",
              "description": "The version of the prompt of the second look."
            },
            "refused": {
              "type": "array",
              "description": "Numbers and names that it wrote and the paper does not say.",
              "items": {"type": "string"}
            },
            "failure": {"type": "string", "description": "Why nothing of it could be taken."}
          }
        },
        "votes": {
          "type": "object",
          "description": "A model's votes on its rating.",
          "required": ["model", "prompt", "counts", "stars", "stability"],
          "properties": {
            "model": {"type": "string"},
            "prompt": {"type": "string", "description": "The version of the prompt."},
            "counts": {
              "type": "array",
              "description": "How often 1 star, 2 stars and so on were given.",
              "items": {"type": "integer", "minimum": 0}
            },
            "stars": {"type": "integer", "minimum": 1},
            "stability": {
              "type": "number", "minimum": 0, "maximum": 1,
              "description": "How likely endlessly many votes would give the same."
            }
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
        \#(facts),
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

  /// A value of each kind with who says so, and since when.
  private static let facts = [
    ("textFact", #""type": "string""#),
    ("textsFact", #""type": "array", "items": {"type": "string"}"#),
    ("integerFact", #""type": "integer""#),
    ("booleanFact", #""type": "boolean""#),
    ("repositoryFact", ##""$ref": "#/$defs/repository""##),
  ].map { name, value in
    #"""
    "\#(name)": {
          "type": "object",
          "required": ["value", "source", "fetched"],
          "properties": {
            "value": {\#(value)},
            "source": {"$ref": "#/$defs/sourceName"},
            "fetched": {"type": "string", "description": "When the answer came, in UTC."}
          }
        }
    """#
  }.joined(separator: ",\n    ")
}
