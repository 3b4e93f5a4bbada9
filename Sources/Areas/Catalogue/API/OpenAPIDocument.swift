/// The interface for programs in OpenAPI 3.1, as `/api/openapi.json` answers it. A test holds it against the routes.
enum OpenAPIDocument {
    static let json = #"""
        {
         "openapi": "3.1.0",
         "info": {
          "title": "Okno: the catalogue",
          "version": "1",
          "description": "Services, organisations, offices, documents, life events and regions of one installation, and the search among them. Nothing needs a key; everything is read with GET.\n\nLists are in the order of ids and are read by key: follow `next` until it is null. They and the single service carry an `ETag`; who sends it back in `If-None-Match` is told 304 while nothing changed. Search and suggestions carry none and are never kept (`Cache-Control: no-store`).\n\nAny page of answers is of the catalogue that is published at that moment: a list that is read over a publication may be of two. A node that is full answers 503 with `Retry-After`. An address that is not described here answers with a page (HTML), 404.",
          "license": {
           "name": "Apache-2.0",
           "identifier": "Apache-2.0"
          }
         },
         "servers": [
          {
           "url": "/",
           "description": "The portal itself"
          }
         ],
         "security": [],
         "tags": [
          {
           "name": "search",
           "description": "The same hits in the same order as on the page /search."
          },
          {
           "name": "open data",
           "description": "The same for everybody."
          }
         ],
         "paths": {
          "/api/v1/search": {
           "get": {
            "operationId": "search",
            "tags": [
             "search"
            ],
            "summary": "Search among services, organisations, documents, forms and life events",
            "parameters": [
             {
              "$ref": "#/components/parameters/query"
             },
             {
              "$ref": "#/components/parameters/kind"
             },
             {
              "$ref": "#/components/parameters/region"
             },
             {
              "name": "exact",
              "in": "query",
              "description": "1: nothing of the query is put right (mistakes, layouts, alphabets).",
              "schema": {
               "type": "string",
               "enum": [
                "1"
               ]
              }
             },
             {
              "$ref": "#/components/parameters/page"
             },
             {
              "$ref": "#/components/parameters/language"
             }
            ],
            "responses": {
             "200": {
              "description": "Twenty hits at most, the best first. An empty query finds nothing.",
              "content": {
               "application/json": {
                "schema": {
                 "$ref": "#/components/schemas/SearchAnswer"
                },
                "example": {
                 "hits": [
                  {
                   "kind": "document",
                   "slug": "passport",
                   "title": "Паспорт",
                   "note": "документ",
                   "address": "https://portal.example/documents/passport"
                  }
                 ],
                 "total": 15,
                 "counts": {
                  "service": 10,
                  "organisation": 1,
                  "document": 15,
                  "form": 7,
                  "life_event": 1
                 },
                 "query": "gfcgjhn",
                 "region": "74",
                 "repaired": "паспорт",
                 "next": null
                }
               }
              }
             }
            }
           }
          },
          "/api/v1/suggestions": {
           "get": {
            "operationId": "suggest",
            "tags": [
             "search"
            ],
            "summary": "What a search would find, while somebody types",
            "parameters": [
             {
              "$ref": "#/components/parameters/query"
             },
             {
              "$ref": "#/components/parameters/region"
             },
             {
              "$ref": "#/components/parameters/language"
             }
            ],
            "responses": {
             "200": {
              "description": "Six at most, the best first.",
              "content": {
               "application/json": {
                "schema": {
                 "$ref": "#/components/schemas/Suggestions"
                },
                "example": {
                 "suggestions": [
                  {
                   "kind": "service",
                   "slug": "mvdm-foreign-passport-10",
                   "title": "Загранпаспорт на 10 лет",
                   "note": "услуга · МВД (миграция) · от 3 000 ₽ · 1 месяц",
                   "path": "/services/mvdm-foreign-passport-10"
                  }
                 ],
                 "query": "загран"
                }
               }
              }
             }
            }
           }
          },
          "/api/v1/services": {
           "get": {
            "operationId": "listServices",
            "tags": [
             "open data"
            ],
            "summary": "Services",
            "description": "With `region`, the services that exist there; without it, all of the installation.",
            "parameters": [
             {
              "$ref": "#/components/parameters/region"
             },
             {
              "$ref": "#/components/parameters/after"
             },
             {
              "$ref": "#/components/parameters/limit"
             },
             {
              "$ref": "#/components/parameters/ifNoneMatch"
             }
            ],
            "responses": {
             "200": {
              "description": "A page of the list, in the order of ids.",
              "headers": {
               "ETag": {
                "$ref": "#/components/headers/ETag"
               },
               "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
               },
               "Access-Control-Allow-Origin": {
                "$ref": "#/components/headers/AnyOrigin"
               }
              },
              "content": {
               "application/json": {
                "schema": {
                 "$ref": "#/components/schemas/ServicePage"
                },
                "example": {
                 "services": [
                  {
                   "id": "mvd-apostille",
                   "name": {
                    "ru": "Проставление апостиля на официальных документах МВД, подлежащих вывозу за границу",
                    "en": "Apostille on official documents of the Ministry of Internal Affairs that are taken abroad"
                   },
                   "short": {
                    "ru": "Апостиль МВД",
                    "en": "Apostille of the Ministry of Internal Affairs"
                   },
                   "summary": {
                    "ru": "Удостоверение подписи и печати на справках МВД для зарубежных органов.",
                    "en": "Confirmation of the signature and seal on certificates of the Ministry for foreign authorities."
                   },
                   "level": "federal",
                   "agency": "mvd",
                   "theme": "documents",
                   "applicants": [
                    "citizen",
                    "foreigner",
                    "representative"
                   ],
                   "electronic": true,
                   "address": "https://portal.example/services/mvd-apostille"
                  }
                 ],
                 "total": 84,
                 "next": "/api/v1/services?after=mvd-apostille&limit=1&region=74"
                }
               }
              }
             },
             "304": {
              "$ref": "#/components/responses/NotModified"
             }
            }
           }
          },
          "/api/v1/services/{slug}": {
           "get": {
            "operationId": "getService",
            "tags": [
             "open data"
            ],
            "summary": "A service in full, in the words of CPSV-AP 3 (JSON-LD)",
            "description": "The service and its agency. Terms and fees are those of the definition; with `region`, and `municipality` in it, those of the place. A service that was withdrawn leads to its successor (301). The file of all services is made by `okno catalogue export --format jsonld`.",
            "parameters": [
             {
              "name": "slug",
              "in": "path",
              "required": true,
              "description": "The id of the service.",
              "schema": {
               "type": "string",
               "pattern": "^[a-z0-9_-]{1,80}$"
              },
              "example": "mvd-criminal-record"
             },
             {
              "$ref": "#/components/parameters/region"
             },
             {
              "name": "municipality",
              "in": "query",
              "description": "The id of a municipality of the region.",
              "schema": {
               "type": "string"
              },
              "example": "neftekumsk"
             },
             {
              "$ref": "#/components/parameters/ifNoneMatch"
             }
            ],
            "responses": {
             "200": {
              "description": "The service. The type is `application/json`; the content is JSON-LD.",
              "headers": {
               "ETag": {
                "$ref": "#/components/headers/ETag"
               },
               "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
               },
               "Access-Control-Allow-Origin": {
                "$ref": "#/components/headers/AnyOrigin"
               }
              },
              "content": {
               "application/json": {
                "schema": {
                 "$ref": "#/components/schemas/LinkedDocument"
                },
                "example": {
                 "@context": {
                  "cpsv": "http://purl.org/vocab/cpsv#",
                  "cv": "http://data.europa.eu/m8g/",
                  "dct": "http://purl.org/dc/terms/",
                  "foaf": "http://xmlns.com/foaf/0.1/",
                  "eli": "http://data.europa.eu/eli/ontology#",
                  "dcat": "http://www.w3.org/ns/dcat#",
                  "xsd": "http://www.w3.org/2001/XMLSchema#"
                 },
                 "@graph": [
                  {
                   "@id": "https://portal.example/services/mvd-criminal-record",
                   "@type": "cpsv:PublicService",
                   "dct:identifier": "mvd-criminal-record",
                   "dct:title": [
                    {
                     "@value": "Выдача справки о наличии (отсутствии) судимости и (или) факта уголовного преследования либо о прекращении уголовного преследования",
                     "@language": "ru"
                    },
                    {
                     "@value": "Issue of a certificate of criminal record or its absence, of criminal prosecution or of its termination",
                     "@language": "en"
                    }
                   ],
                   "foaf:name": [
                    {
                     "@value": "Справка о судимости",
                     "@language": "ru"
                    },
                    {
                     "@value": "Criminal record certificate",
                     "@language": "en"
                    }
                   ],
                   "dct:description": [
                    {
                     "@value": "Справка подтверждает наличие или отсутствие судимости; выдаётся информационным центром территориального органа МВД.",
                     "@language": "ru"
                    },
                    {
                     "@value": "The certificate confirms whether there is a criminal record; it is issued by the information centre of the territorial body of the Ministry of Internal Affairs.",
                     "@language": "en"
                    }
                   ],
                   "dcat:keyword": [
                    {
                     "@value": "справка о несудимости",
                     "@language": "ru"
                    },
                    {
                     "@value": "police clearance",
                     "@language": "en"
                    }
                   ],
                   "cv:hasCompetentAuthority": {
                    "@id": "https://portal.example/agencies/mvd"
                   },
                   "cv:thematicArea": [
                    {
                     "@value": "Паспорта, справки, регистрация",
                     "@language": "ru"
                    },
                    {
                     "@value": "Passports, certificates, registration",
                     "@language": "en"
                    }
                   ],
                   "dct:spatial": [
                    "RU"
                   ],
                   "cv:processingTime": "P30D",
                   "cv:hasCost": [
                    {
                     "@type": "cv:Cost",
                     "cv:value": 0,
                     "cv:currency": "http://publications.europa.eu/resource/authority/currency/RUB"
                    }
                   ],
                   "cpsv:hasInput": [
                    {
                     "@id": "https://portal.example/documents/passport-identity-page",
                     "@type": "cv:Evidence",
                     "dct:title": [
                      {
                       "@value": "Паспорт: страница с установочными данными",
                       "@language": "ru"
                      },
                      {
                       "@value": "Passport: the page with identity data",
                       "@language": "en"
                      }
                     ]
                    }
                   ],
                   "cpsv:produces": [
                    {
                     "@type": "cv:Output",
                     "dct:title": [
                      {
                       "@value": "Справка о наличии (отсутствии) судимости",
                       "@language": "ru"
                      },
                      {
                       "@value": "Certificate of criminal record or its absence",
                       "@language": "en"
                      }
                     ]
                    }
                   ],
                   "cv:hasChannel": [
                    {
                     "@type": "cv:Channel",
                     "dct:title": [
                      {
                       "@value": "Электронно на портале",
                       "@language": "ru"
                      },
                      {
                       "@value": "Electronically on the portal",
                       "@language": "en"
                      }
                     ]
                    }
                   ],
                   "cv:hasLegalResource": [
                    {
                     "@type": "eli:LegalResource",
                     "dct:title": [
                      {
                       "@value": "Уголовный кодекс Российской Федерации от 13.06.1996 № 63-ФЗ, статья 86",
                       "@language": "ru"
                      },
                      {
                       "@value": "Criminal Code of the Russian Federation, No. 63-FZ of 13 June 1996, Article 86",
                       "@language": "en"
                      }
                     ]
                    }
                   ],
                   "cv:isGroupedBy": [],
                   "dct:relation": [
                    {
                     "@id": "https://portal.example/services/mvd-apostille"
                    }
                   ]
                  },
                  {
                   "@id": "https://portal.example/agencies/mvd",
                   "@type": "cv:PublicOrganisation",
                   "dct:identifier": "mvd",
                   "dct:title": [
                    {
                     "@value": "Министерство внутренних дел Российской Федерации",
                     "@language": "ru"
                    },
                    {
                     "@value": "Ministry of Internal Affairs of the Russian Federation",
                     "@language": "en"
                    }
                   ]
                  }
                 ]
                }
               }
              }
             },
             "304": {
              "$ref": "#/components/responses/NotModified"
             },
             "301": {
              "description": "The service was withdrawn; its successor is at `Location`."
             },
             "410": {
              "description": "The service was withdrawn without a successor.",
              "content": {
               "application/problem+json": {
                "schema": {
                 "$ref": "#/components/schemas/Problem"
                }
               }
              }
             },
             "404": {
              "description": "There is no such service in the published catalogue, or no such region or municipality.",
              "content": {
               "application/problem+json": {
                "schema": {
                 "$ref": "#/components/schemas/Problem"
                },
                "example": {
                 "type": "about:blank",
                 "title": "Not Found",
                 "status": 404
                }
               }
              }
             }
            }
           }
          },
          "/api/v1/organisations": {
           "get": {
            "operationId": "listOrganisations",
            "tags": [
             "open data"
            ],
            "summary": "Agencies and institutions",
            "description": "With `region`, those of the region and those that every region has; the code is not looked up.",
            "parameters": [
             {
              "$ref": "#/components/parameters/region"
             },
             {
              "$ref": "#/components/parameters/after"
             },
             {
              "$ref": "#/components/parameters/limit"
             },
             {
              "$ref": "#/components/parameters/ifNoneMatch"
             }
            ],
            "responses": {
             "200": {
              "description": "A page of the list, in the order of ids.",
              "headers": {
               "ETag": {
                "$ref": "#/components/headers/ETag"
               },
               "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
               },
               "Access-Control-Allow-Origin": {
                "$ref": "#/components/headers/AnyOrigin"
               }
              },
              "content": {
               "application/json": {
                "schema": {
                 "$ref": "#/components/schemas/OrganisationPage"
                },
                "example": {
                 "organisations": [
                  {
                   "id": "gibdd-dept",
                   "name": {
                    "ru": "Государственная инспекция безопасности дорожного движения",
                    "en": "State Traffic Safety Inspectorate"
                   },
                   "short": {
                    "ru": "Госавтоинспекция",
                    "en": "Traffic Inspectorate"
                   },
                   "level": "federal",
                   "kind": "body",
                   "parent": "mvd",
                   "address": "https://portal.example/agencies/gibdd-dept"
                  }
                 ],
                 "total": 34,
                 "next": "/api/v1/organisations?after=gibdd-dept&limit=1&region=26"
                }
               }
              }
             },
             "304": {
              "$ref": "#/components/responses/NotModified"
             }
            }
           }
          },
          "/api/v1/offices": {
           "get": {
            "operationId": "listOffices",
            "tags": [
             "open data"
            ],
            "summary": "Offices that serve, with their hours",
            "description": "With `region`, those of the region; a code that is not known finds none.",
            "parameters": [
             {
              "$ref": "#/components/parameters/region"
             },
             {
              "$ref": "#/components/parameters/after"
             },
             {
              "$ref": "#/components/parameters/limit"
             },
             {
              "$ref": "#/components/parameters/ifNoneMatch"
             }
            ],
            "responses": {
             "200": {
              "description": "A page of the list, in the order of ids.",
              "headers": {
               "ETag": {
                "$ref": "#/components/headers/ETag"
               },
               "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
               },
               "Access-Control-Allow-Origin": {
                "$ref": "#/components/headers/AnyOrigin"
               }
              },
              "content": {
               "application/json": {
                "schema": {
                 "$ref": "#/components/schemas/OfficePage"
                },
                "example": {
                 "offices": [
                  {
                   "id": "gu-mvd-altai",
                   "name": {
                    "ru": "ГУ МВД России по Алтайскому краю",
                    "en": "Main Directorate of Internal Affairs for the Altai Territory"
                   },
                   "agency": "mvd",
                   "region": "22",
                   "place": {
                    "ru": "г. Барнаул, пр. Ленина, 74",
                    "en": "Barnaul, pr. Lenina, 74"
                   },
                   "phone": "+73852001001",
                   "hours": {
                    "ru": "пн–чт 9:00–18:00, обед 13:00–14:00; пт 9:00–16:45, обед 13:00–14:00",
                    "en": "Mon–Thu 9:00–18:00, break 13:00–14:00; Fri 9:00–16:45, break 13:00–14:00"
                   },
                   "zone": "Asia/Barnaul",
                   "demonstration": true,
                   "address": "https://portal.example/offices/gu-mvd-altai"
                  }
                 ],
                 "total": 4,
                 "next": null
                }
               }
              }
             },
             "304": {
              "$ref": "#/components/responses/NotModified"
             }
            }
           }
          },
          "/api/v1/documents": {
           "get": {
            "operationId": "listDocuments",
            "tags": [
             "open data"
            ],
            "summary": "Documents that services need",
            "description": "Without the applications themselves.",
            "parameters": [
             {
              "$ref": "#/components/parameters/after"
             },
             {
              "$ref": "#/components/parameters/limit"
             },
             {
              "$ref": "#/components/parameters/ifNoneMatch"
             }
            ],
            "responses": {
             "200": {
              "description": "A page of the list, in the order of ids.",
              "headers": {
               "ETag": {
                "$ref": "#/components/headers/ETag"
               },
               "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
               },
               "Access-Control-Allow-Origin": {
                "$ref": "#/components/headers/AnyOrigin"
               }
              },
              "content": {
               "application/json": {
                "schema": {
                 "$ref": "#/components/schemas/DocumentPage"
                },
                "example": {
                 "documents": [
                  {
                   "id": "applicants-passports",
                   "name": {
                    "ru": "Паспорта заявителей",
                    "en": "Passports of the applicants"
                   },
                   "about": {
                    "ru": "Паспорта обоих заявителей.",
                    "en": "The passports of both applicants."
                   },
                   "address": "https://portal.example/documents/applicants-passports"
                  }
                 ],
                 "total": 98,
                 "next": "/api/v1/documents?after=applicants-passports&limit=1"
                }
               }
              }
             },
             "304": {
              "$ref": "#/components/responses/NotModified"
             }
            }
           }
          },
          "/api/v1/life-events": {
           "get": {
            "operationId": "listLifeEvents",
            "tags": [
             "open data"
            ],
            "summary": "Life events with their steps",
            "parameters": [
             {
              "$ref": "#/components/parameters/after"
             },
             {
              "$ref": "#/components/parameters/limit"
             },
             {
              "$ref": "#/components/parameters/ifNoneMatch"
             }
            ],
            "responses": {
             "200": {
              "description": "A page of the list, in the order of ids.",
              "headers": {
               "ETag": {
                "$ref": "#/components/headers/ETag"
               },
               "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
               },
               "Access-Control-Allow-Origin": {
                "$ref": "#/components/headers/AnyOrigin"
               }
              },
              "content": {
               "application/json": {
                "schema": {
                 "$ref": "#/components/schemas/LifeEventPage"
                },
                "example": {
                 "life_events": [
                  {
                   "id": "business-closing",
                   "name": {
                    "ru": "Закрытие своего дела",
                    "en": "Closing a business"
                   },
                   "summary": {
                    "ru": "Рассчитайтесь с людьми, закройте ИП и сдайте декларацию.",
                    "en": "Settle with people, close the business and send the tax return."
                   },
                   "steps": [
                    {
                     "title": {
                      "ru": "Проверить долги",
                      "en": "Check the debts"
                     },
                     "services": [
                      "fssp-enforcement-presence"
                     ]
                    }
                   ],
                   "address": "https://portal.example/life-events/business-closing"
                  }
                 ],
                 "total": 30,
                 "next": "/api/v1/life-events?after=business-closing&limit=1"
                }
               }
              }
             },
             "304": {
              "$ref": "#/components/responses/NotModified"
             }
            }
           }
          },
          "/api/v1/regions": {
           "get": {
            "operationId": "listRegions",
            "tags": [
             "open data"
            ],
            "summary": "Regions that the installation shows",
            "parameters": [
             {
              "$ref": "#/components/parameters/after"
             },
             {
              "$ref": "#/components/parameters/limit"
             },
             {
              "$ref": "#/components/parameters/ifNoneMatch"
             }
            ],
            "responses": {
             "200": {
              "description": "A page of the list, in the order of ids.",
              "headers": {
               "ETag": {
                "$ref": "#/components/headers/ETag"
               },
               "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
               },
               "Access-Control-Allow-Origin": {
                "$ref": "#/components/headers/AnyOrigin"
               }
              },
              "content": {
               "application/json": {
                "schema": {
                 "$ref": "#/components/schemas/RegionPage"
                },
                "example": {
                 "regions": [
                  {
                   "id": "01",
                   "name": {
                    "ru": "Республика Адыгея",
                    "en": "Republic of Adygea"
                   },
                   "zone": "Europe/Moscow",
                   "oktmo": "79000000",
                   "okato": "79000000000"
                  }
                 ],
                 "total": 89,
                 "next": "/api/v1/regions?after=01&limit=1"
                }
               }
              }
             },
             "304": {
              "$ref": "#/components/responses/NotModified"
             }
            }
           }
          }
         },
         "components": {
          "parameters": {
           "query": {
            "name": "q",
            "in": "query",
            "description": "What is looked for. Ends are trimmed; the first 200 characters count, and of them 12 words. Nothing typed is an error.",
            "schema": {
             "type": "string"
            },
            "example": "справка о судимости"
           },
           "kind": {
            "name": "kind",
            "in": "query",
            "description": "Only hits of this kind. Another value counts as none; `counts` are always of all kinds.",
            "schema": {
             "$ref": "#/components/schemas/Kind"
            }
           },
           "region": {
            "name": "region",
            "in": "query",
            "description": "A region's code of two digits. One that the installation does not show counts as absent for services and the search; then the region of the cookie `okno-region` or of the account counts, and without those only what every region has is found.",
            "schema": {
             "type": "string"
            },
            "example": "74"
           },
           "page": {
            "name": "page",
            "in": "query",
            "description": "The page of hits. Values outside 1–100 are brought inside; what is no number is 1.",
            "schema": {
             "type": "integer",
             "minimum": 1,
             "maximum": 100,
             "default": 1
            }
           },
           "language": {
            "name": "lang",
            "in": "query",
            "description": "The language of titles and notes; remembered in the cookie `okno-language`, which counts where it is absent.",
            "schema": {
             "type": "string",
             "enum": [
              "ru",
              "en"
             ],
             "default": "ru"
            }
           },
           "after": {
            "name": "after",
            "in": "query",
            "description": "The last id of the page before; the answer begins with the next one. Absent or empty: from the beginning.",
            "schema": {
             "type": "string"
            },
            "example": "mvd-apostille"
           },
           "limit": {
            "name": "limit",
            "in": "query",
            "description": "How many rows. Values outside 1–200 are brought inside; what is no number is 50.",
            "schema": {
             "type": "integer",
             "minimum": 1,
             "maximum": 200,
             "default": 50
            }
           },
           "ifNoneMatch": {
            "name": "If-None-Match",
            "in": "header",
            "description": "Tags that the asker has, with commas between; a weak one (`W/`) counts as the strong one. `*` is not understood.",
            "schema": {
             "type": "string"
            },
            "example": "\"2f662f84b2fb076ef6ff97ed\""
           }
          },
          "headers": {
           "ETag": {
            "description": "Of the bytes of this answer.",
            "schema": {
             "type": "string"
            },
            "example": "\"2f662f84b2fb076ef6ff97ed\""
           },
           "CacheControl": {
            "description": "May be kept, to be asked again each time.",
            "schema": {
             "const": "public, no-cache"
            }
           },
           "AnyOrigin": {
            "description": "Scripts of every site may read it.",
            "schema": {
             "const": "*"
            }
           }
          },
          "responses": {
           "NotModified": {
            "description": "The asker has this answer already; no body.",
            "headers": {
             "ETag": {
              "$ref": "#/components/headers/ETag"
             }
            }
           }
          },
          "schemas": {
           "Phrase": {
            "type": "object",
            "required": [
             "ru"
            ],
            "properties": {
             "ru": {
              "type": "string"
             },
             "en": {
              "type": "string",
              "description": "Absent where it is the same as the Russian text, or not translated."
             }
            },
            "description": "A text in the languages it exists in."
           },
           "Kind": {
            "type": "string",
            "enum": [
             "service",
             "organisation",
             "document",
             "form",
             "life_event"
            ]
           },
           "Level": {
            "type": "string",
            "enum": [
             "federal",
             "regional",
             "municipal"
            ]
           },
           "Total": {
            "type": "integer",
            "minimum": 0,
            "description": "How many rows the whole list has."
           },
           "Next": {
            "type": [
             "string",
             "null"
            ],
            "format": "uri-reference",
            "description": "The path of the next page; null after the last."
           },
           "Hit": {
            "type": "object",
            "required": [
             "kind",
             "slug",
             "title",
             "note",
             "address"
            ],
            "properties": {
             "kind": {
              "$ref": "#/components/schemas/Kind"
             },
             "slug": {
              "type": "string",
              "description": "The last part of the page's address. Of organisations it is unique only together with the path: agencies, offices and centres have ids of their own."
             },
             "title": {
              "type": "string",
              "description": "In the language of the answer."
             },
             "note": {
              "type": "string",
              "description": "The kind in words, and what a list shows beside it: agency, cost and term of a service, the place of an office."
             },
             "address": {
              "type": "string",
              "description": "Of its page.",
              "format": "uri"
             }
            }
           },
           "SearchAnswer": {
            "type": "object",
            "required": [
             "hits",
             "total",
             "counts",
             "query",
             "next"
            ],
            "properties": {
             "hits": {
              "type": "array",
              "maxItems": 20,
              "items": {
               "$ref": "#/components/schemas/Hit"
              }
             },
             "total": {
              "type": "integer",
              "minimum": 0,
              "description": "How many fit, of the kind that was asked for or of all."
             },
             "counts": {
              "type": "object",
              "description": "How many of each kind; kinds without any are absent.",
              "propertyNames": {
               "$ref": "#/components/schemas/Kind"
              },
              "additionalProperties": {
               "type": "integer",
               "minimum": 1
              }
             },
             "query": {
              "type": "string",
              "description": "As it was taken."
             },
             "region": {
              "type": "string",
              "description": "The region that was counted with; absent without one."
             },
             "repaired": {
              "type": "string",
              "description": "The query as it was read, where that differs: another keyboard layout, Latin letters, a mistake of typing."
             },
             "next": {
              "$ref": "#/components/schemas/Next"
             }
            }
           },
           "Suggestion": {
            "type": "object",
            "required": [
             "kind",
             "slug",
             "title",
             "note",
             "path"
            ],
            "properties": {
             "kind": {
              "$ref": "#/components/schemas/Kind"
             },
             "slug": {
              "type": "string",
              "description": "The last part of the page's address. Of organisations it is unique only together with the path: agencies, offices and centres have ids of their own."
             },
             "title": {
              "type": "string",
              "description": "In the language of the answer."
             },
             "note": {
              "type": "string",
              "description": "The kind in words, and what a list shows beside it: agency, cost and term of a service, the place of an office."
             },
             "path": {
              "type": "string",
              "description": "Of its page, within the portal.",
              "format": "uri-reference"
             }
            }
           },
           "Suggestions": {
            "type": "object",
            "required": [
             "suggestions",
             "query"
            ],
            "properties": {
             "suggestions": {
              "type": "array",
              "maxItems": 6,
              "items": {
               "$ref": "#/components/schemas/Suggestion"
              }
             },
             "query": {
              "type": "string",
              "description": "As it was taken."
             }
            }
           },
           "Service": {
            "type": "object",
            "required": [
             "id",
             "name",
             "short",
             "summary",
             "level",
             "agency",
             "theme",
             "applicants",
             "electronic",
             "address"
            ],
            "properties": {
             "id": {
              "type": "string"
             },
             "name": {
              "$ref": "#/components/schemas/Phrase"
             },
             "short": {
              "$ref": "#/components/schemas/Phrase"
             },
             "summary": {
              "$ref": "#/components/schemas/Phrase"
             },
             "level": {
              "$ref": "#/components/schemas/Level"
             },
             "agency": {
              "type": "string",
              "description": "The id of an organisation."
             },
             "theme": {
              "type": "string",
              "description": "The id of a theme."
             },
             "applicants": {
              "type": "array",
              "description": "Ids of categories of applicants.",
              "items": {
               "type": "string"
              }
             },
             "electronic": {
              "type": "boolean",
              "description": "Whether it can be applied for on the portal."
             },
             "address": {
              "type": "string",
              "description": "Of its page.",
              "format": "uri"
             }
            }
           },
           "Organisation": {
            "type": "object",
            "required": [
             "id",
             "name",
             "short",
             "level",
             "kind",
             "address"
            ],
            "properties": {
             "id": {
              "type": "string"
             },
             "name": {
              "$ref": "#/components/schemas/Phrase"
             },
             "short": {
              "$ref": "#/components/schemas/Phrase"
             },
             "level": {
              "$ref": "#/components/schemas/Level"
             },
             "kind": {
              "type": "string",
              "enum": [
               "body",
               "institution"
              ]
             },
             "parent": {
              "type": "string",
              "description": "The id of the organisation above it; absent without one."
             },
             "region": {
              "type": "string",
              "description": "The one region where it is; absent for a kind of body that every region has."
             },
             "address": {
              "type": "string",
              "description": "Of its page.",
              "format": "uri"
             }
            }
           },
           "Office": {
            "type": "object",
            "required": [
             "id",
             "name",
             "agency",
             "region",
             "place",
             "hours",
             "zone",
             "demonstration",
             "address"
            ],
            "properties": {
             "id": {
              "type": "string"
             },
             "name": {
              "$ref": "#/components/schemas/Phrase"
             },
             "agency": {
              "type": "string",
              "description": "The id of an organisation."
             },
             "region": {
              "type": "string",
              "description": "A region's code."
             },
             "place": {
              "$ref": "#/components/schemas/Phrase"
             },
             "phone": {
              "type": "string",
              "description": "E.164; absent without one.",
              "pattern": "^\\+[0-9]{6,15}$"
             },
             "hours": {
              "$ref": "#/components/schemas/Phrase",
              "description": "The week in words, in the office's own zone; holidays are not in it."
             },
             "zone": {
              "type": "string",
              "description": "IANA."
             },
             "demonstration": {
              "type": "boolean",
              "description": "Some or all of it is made up for the demonstration."
             },
             "address": {
              "type": "string",
              "description": "Of its page.",
              "format": "uri"
             }
            }
           },
           "Document": {
            "type": "object",
            "required": [
             "id",
             "name",
             "address"
            ],
            "properties": {
             "id": {
              "type": "string"
             },
             "name": {
              "$ref": "#/components/schemas/Phrase"
             },
             "about": {
              "$ref": "#/components/schemas/Phrase",
              "description": "What it is, in a sentence or two."
             },
             "address": {
              "type": "string",
              "description": "Of its page.",
              "format": "uri"
             }
            }
           },
           "LifeEvent": {
            "type": "object",
            "required": [
             "id",
             "name",
             "summary",
             "steps",
             "address"
            ],
            "properties": {
             "id": {
              "type": "string"
             },
             "name": {
              "$ref": "#/components/schemas/Phrase"
             },
             "summary": {
              "$ref": "#/components/schemas/Phrase"
             },
             "steps": {
              "type": "array",
              "description": "In the order in which they are needed.",
              "items": {
               "type": "object",
               "required": [
                "title",
                "services"
               ],
               "properties": {
                "title": {
                 "$ref": "#/components/schemas/Phrase"
                },
                "services": {
                 "type": "array",
                 "description": "Ids of services; none for a step outside the portal.",
                 "items": {
                  "type": "string"
                 }
                }
               }
              }
             },
             "address": {
              "type": "string",
              "description": "Of its page.",
              "format": "uri"
             }
            }
           },
           "Region": {
            "type": "object",
            "required": [
             "id",
             "name",
             "zone",
             "oktmo",
             "okato"
            ],
            "properties": {
             "id": {
              "type": "string",
              "description": "The code that people know.",
              "pattern": "^[0-9]{2}$"
             },
             "name": {
              "$ref": "#/components/schemas/Phrase"
             },
             "zone": {
              "type": "string",
              "description": "IANA, of its centre."
             },
             "oktmo": {
              "type": "string",
              "pattern": "^[0-9]{8}$"
             },
             "okato": {
              "type": "string",
              "pattern": "^[0-9]{11}$"
             }
            }
           },
           "Problem": {
            "type": "object",
            "required": [
             "type",
             "title",
             "status"
            ],
            "properties": {
             "type": {
              "const": "about:blank"
             },
             "title": {
              "type": "string"
             },
             "status": {
              "type": "integer"
             }
            }
           },
           "LinkedText": {
            "description": "A text of JSON-LD: one value, or one a language.",
            "oneOf": [
             {
              "$ref": "#/components/schemas/LinkedValue"
             },
             {
              "type": "array",
              "minItems": 2,
              "maxItems": 2,
              "items": {
               "$ref": "#/components/schemas/LinkedValue"
              }
             }
            ]
           },
           "LinkedValue": {
            "type": "object",
            "required": [
             "@value",
             "@language"
            ],
            "properties": {
             "@value": {
              "type": "string"
             },
             "@language": {
              "type": "string",
              "enum": [
               "ru",
               "en"
              ]
             }
            }
           },
           "LinkedDocument": {
            "type": "object",
            "required": [
             "@context",
             "@graph"
            ],
            "properties": {
             "@context": {
              "type": "object",
              "description": "The vocabularies' prefixes.",
              "additionalProperties": {
               "type": "string",
               "format": "uri"
              }
             },
             "@graph": {
              "type": "array",
              "minItems": 1,
              "maxItems": 2,
              "prefixItems": [
               {
                "$ref": "#/components/schemas/LinkedService"
               },
               {
                "$ref": "#/components/schemas/LinkedOrganisation"
               }
              ]
             }
            }
           },
           "LinkedService": {
            "type": "object",
            "required": [
             "@id",
             "@type",
             "dct:identifier",
             "dct:title",
             "foaf:name",
             "dct:description",
             "dcat:keyword",
             "cv:hasCompetentAuthority",
             "dct:spatial",
             "cv:hasCost",
             "cpsv:hasInput",
             "cpsv:produces",
             "cv:hasChannel",
             "cv:hasLegalResource",
             "cv:isGroupedBy",
             "dct:relation"
            ],
            "properties": {
             "@id": {
              "type": "string",
              "description": "The address of its page.",
              "format": "uri"
             },
             "@type": {
              "const": "cpsv:PublicService"
             },
             "dct:identifier": {
              "type": "string"
             },
             "dct:title": {
              "$ref": "#/components/schemas/LinkedText",
              "description": "The official name."
             },
             "foaf:name": {
              "$ref": "#/components/schemas/LinkedText",
              "description": "The short name."
             },
             "dct:description": {
              "$ref": "#/components/schemas/LinkedText"
             },
             "dcat:keyword": {
              "type": "array",
              "items": {
               "$ref": "#/components/schemas/LinkedValue"
              }
             },
             "cv:hasCompetentAuthority": {
              "type": "object",
              "required": [
               "@id"
              ],
              "properties": {
               "@id": {
                "type": "string",
                "format": "uri"
               }
              }
             },
             "cv:thematicArea": {
              "$ref": "#/components/schemas/LinkedText"
             },
             "dct:spatial": {
              "type": "array",
              "description": "`RU`, or ISO 3166-2 codes of regions; a region that has none stands by its own code.",
              "items": {
               "type": "string"
              }
             },
             "cv:processingTime": {
              "type": "string",
              "description": "ISO 8601; absent for working days, which it cannot say."
             },
             "cv:hasCost": {
              "type": "array",
              "description": "Empty where the fee is said in words only.",
              "items": {
               "type": "object",
               "required": [
                "@type",
                "cv:value",
                "cv:currency"
               ],
               "properties": {
                "@type": {
                 "const": "cv:Cost"
                },
                "cv:value": {
                 "type": "integer",
                 "description": "Roubles."
                },
                "cv:currency": {
                 "type": "string",
                 "format": "uri"
                },
                "dct:description": {
                 "$ref": "#/components/schemas/LinkedText"
                }
               }
              }
             },
             "cpsv:hasInput": {
              "type": "array",
              "description": "What the applicant gives and what agencies ask of one another.",
              "items": {
               "type": "object",
               "required": [
                "@type",
                "dct:title",
                "@id"
               ],
               "properties": {
                "@type": {
                 "const": "cv:Evidence"
                },
                "dct:title": {
                 "$ref": "#/components/schemas/LinkedText"
                },
                "@id": {
                 "type": "string",
                 "format": "uri"
                },
                "dct:description": {
                 "$ref": "#/components/schemas/LinkedText",
                 "description": "The condition under which it is needed."
                }
               }
              }
             },
             "cpsv:produces": {
              "type": "array",
              "description": "Positive outcomes.",
              "items": {
               "type": "object",
               "required": [
                "@type",
                "dct:title"
               ],
               "properties": {
                "@type": {
                 "const": "cv:Output"
                },
                "dct:title": {
                 "$ref": "#/components/schemas/LinkedText"
                }
               }
              }
             },
             "cv:hasChannel": {
              "type": "array",
              "items": {
               "type": "object",
               "required": [
                "@type",
                "dct:title"
               ],
               "properties": {
                "@type": {
                 "const": "cv:Channel"
                },
                "dct:title": {
                 "$ref": "#/components/schemas/LinkedText"
                }
               }
              }
             },
             "cv:hasLegalResource": {
              "type": "array",
              "items": {
               "type": "object",
               "required": [
                "@type",
                "dct:title"
               ],
               "properties": {
                "@type": {
                 "const": "eli:LegalResource"
                },
                "dct:title": {
                 "$ref": "#/components/schemas/LinkedText"
                }
               }
              }
             },
             "cv:isGroupedBy": {
              "type": "array",
              "items": {
               "type": "object",
               "required": [
                "@type",
                "dct:title",
                "@id"
               ],
               "properties": {
                "@type": {
                 "const": "cv:LifeEvent"
                },
                "dct:title": {
                 "$ref": "#/components/schemas/LinkedText"
                },
                "@id": {
                 "type": "string",
                 "format": "uri"
                }
               }
              }
             },
             "dct:relation": {
              "type": "array",
              "description": "Related services.",
              "items": {
               "type": "object",
               "required": [
                "@id"
               ],
               "properties": {
                "@id": {
                 "type": "string",
                 "format": "uri"
                }
               }
              }
             }
            }
           },
           "LinkedOrganisation": {
            "type": "object",
            "required": [
             "@id",
             "@type",
             "dct:identifier",
             "dct:title"
            ],
            "properties": {
             "@id": {
              "type": "string",
              "format": "uri"
             },
             "@type": {
              "const": "cv:PublicOrganisation"
             },
             "dct:identifier": {
              "type": "string"
             },
             "dct:title": {
              "$ref": "#/components/schemas/LinkedText"
             },
             "dct:isPartOf": {
              "type": "object",
              "required": [
               "@id"
              ],
              "properties": {
               "@id": {
                "type": "string",
                "format": "uri"
               }
              }
             }
            }
           },
           "ServicePage": {
            "type": "object",
            "required": [
             "services",
             "total",
             "next"
            ],
            "properties": {
             "services": {
              "type": "array",
              "items": {
               "$ref": "#/components/schemas/Service"
              }
             },
             "total": {
              "$ref": "#/components/schemas/Total"
             },
             "next": {
              "$ref": "#/components/schemas/Next"
             }
            }
           },
           "OrganisationPage": {
            "type": "object",
            "required": [
             "organisations",
             "total",
             "next"
            ],
            "properties": {
             "organisations": {
              "type": "array",
              "items": {
               "$ref": "#/components/schemas/Organisation"
              }
             },
             "total": {
              "$ref": "#/components/schemas/Total"
             },
             "next": {
              "$ref": "#/components/schemas/Next"
             }
            }
           },
           "OfficePage": {
            "type": "object",
            "required": [
             "offices",
             "total",
             "next"
            ],
            "properties": {
             "offices": {
              "type": "array",
              "items": {
               "$ref": "#/components/schemas/Office"
              }
             },
             "total": {
              "$ref": "#/components/schemas/Total"
             },
             "next": {
              "$ref": "#/components/schemas/Next"
             }
            }
           },
           "DocumentPage": {
            "type": "object",
            "required": [
             "documents",
             "total",
             "next"
            ],
            "properties": {
             "documents": {
              "type": "array",
              "items": {
               "$ref": "#/components/schemas/Document"
              }
             },
             "total": {
              "$ref": "#/components/schemas/Total"
             },
             "next": {
              "$ref": "#/components/schemas/Next"
             }
            }
           },
           "LifeEventPage": {
            "type": "object",
            "required": [
             "life_events",
             "total",
             "next"
            ],
            "properties": {
             "life_events": {
              "type": "array",
              "items": {
               "$ref": "#/components/schemas/LifeEvent"
              }
             },
             "total": {
              "$ref": "#/components/schemas/Total"
             },
             "next": {
              "$ref": "#/components/schemas/Next"
             }
            }
           },
           "RegionPage": {
            "type": "object",
            "required": [
             "regions",
             "total",
             "next"
            ],
            "properties": {
             "regions": {
              "type": "array",
              "items": {
               "$ref": "#/components/schemas/Region"
              }
             },
             "total": {
              "$ref": "#/components/schemas/Total"
             },
             "next": {
              "$ref": "#/components/schemas/Next"
             }
            }
           }
          }
         }
        }
        """#
}
