package nl.ketenkompas.privacy.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to spoil a clean covenant, on its JSON; each tells where. Shares nothing with lint. */
enum Defect {
  CLAUSE_ASKS_MORE {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants", g -> !g.get("level").asString().equals("FULL"));
      s.at("grants", i).put("asked", "FULL");
      return "/terms/grants/" + i + "/asked";
    }
  },
  PURPOSE_NOT_REGISTERED {
    @Override
    String plant(Spoiled s) {
      int i = s.any("purposes");
      s.at("purposes", i).remove("register");
      return "/terms/purposes/" + i;
    }
  },
  BASIS_NEEDED {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants");
      s.at("grants", i).remove("basis");
      return "/terms/grants/" + i;
    }
  },
  PARTY_UNSIGNED {
    @Override
    String plant(Spoiled s) {
      int i = s.any("parties");
      s.at("parties", i).remove("signedOn");
      return "/terms/parties/" + i;
    }
  },
  WIDTHS_DIFFER {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants", g -> !g.has("from"));
      ObjectNode copy = s.at("grants", i).deepCopy();
      copy.putArray("from").add(s.code("parties", s.any("parties")));
      s.list("grants").add(copy);
      return "/terms/grants/" + i;
    }
  },
  NUMBER_WITHOUT_ENTITLEMENT {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants", g -> s.isOf(g, "NATIONAL_NUMBER"));
      s.basis(i).remove("parties");
      return "/terms/grants/" + i + "/basis";
    }
  },
  ROLE_UNKNOWN {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants");
      s.at("grants", i).put("role", "nobody");
      return "/terms/grants/" + i + "/role";
    }
  },
  KIND_UNKNOWN {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants");
      ArrayNode kinds = (ArrayNode) s.at("grants", i).get("kinds");
      kinds.add("nothing");
      return "/terms/grants/" + i + "/kinds/" + (kinds.size() - 1);
    }
  },
  CODE_UNKNOWN {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants");
      String field = s.random.nextBoolean() ? "purpose" : "basis";
      s.at("grants", i).put(field, "nowhere");
      return "/terms/grants/" + i + "/" + field;
    }
  },
  REGION_UNKNOWN {
    @Override
    String plant(Spoiled s) {
      return s.inScope("municipalities", "Atlantis");
    }
  },
  LABEL_UNKNOWN {
    @Override
    String plant(Spoiled s) {
      return s.inScope("labels", "unheard-of");
    }
  },
  GRANT_SHADOWED {
    @Override
    String plant(Spoiled s) {
      ObjectNode copy = s.at("grants", s.any("grants")).deepCopy();
      if (s.random.nextBoolean()) {
        copy.put("condition", "AUTHORISATION");
      }
      if (s.random.nextBoolean()) {
        copy.put("rule", "SK-C4");
      }
      s.list("grants").add(copy);
      return "/terms/grants/" + (s.list("grants").size() - 1);
    }
  },
  GRANTS_CONFLICT {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants", g -> !g.get("level").asString().equals("EXISTS"));
      ObjectNode copy = s.at("grants", i).deepCopy();
      copy.put("level", "EXISTS");
      s.list("grants").insert(0, copy);
      return "/terms/grants/0/level";
    }
  },
  SCOPE_SHADOWED {
    @Override
    String plant(Spoiled s) {
      int i = s.any("roles");
      ArrayNode scopes = (ArrayNode) s.at("roles", i).get("clients");
      int j = s.random.nextInt(scopes.size());
      ObjectNode wider = ((ObjectNode) scopes.get(j)).deepCopy();
      wider.remove("labels");
      scopes.add(wider);
      return "/terms/roles/" + i + "/clients/" + j;
    }
  },
  ROLE_SEES_NOBODY {
    @Override
    String plant(Spoiled s) {
      int i = s.any("roles");
      s.at("roles", i).putArray("clients");
      return "/terms/roles/" + i;
    }
  },
  ROLE_WITHOUT_CLAUSE {
    @Override
    String plant(Spoiled s) {
      return s.another("roles");
    }
  },
  KIND_NEVER_GIVEN {
    @Override
    String plant(Spoiled s) {
      return s.another("kinds");
    }
  },
  PURPOSE_UNUSED {
    @Override
    String plant(Spoiled s) {
      return s.another("purposes");
    }
  },
  BASIS_UNUSED {
    @Override
    String plant(Spoiled s) {
      return s.another("bases");
    }
  },
  BASIS_EXPIRED {
    @Override
    String plant(Spoiled s) {
      int i = s.any("bases");
      s.at("bases", i).put("valid", "2015-01-01/2026-01-01");
      return "/terms/bases/" + i + "/valid";
    }
  },
  BASIS_ENDS_EARLY {
    @Override
    String plant(Spoiled s) {
      int i = s.any("bases");
      s.at("bases", i)
          .put("valid", s.random.nextBoolean() ? "2015-01-01/2028-12-31" : "2026-01-02/..");
      return "/terms/bases/" + i + "/valid";
    }
  },
  BASIS_TOO_NARROW {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants", g -> s.isOf(g, "HEALTH"));
      s.basis(i).putArray("reaches").add("CRIMINAL");
      int j = 0;
      while (!s.sensitivity(s.at("grants", i).get("kinds").get(j).asString()).equals("HEALTH")) {
        j++;
      }
      return "/terms/grants/" + i + "/kinds/" + j;
    }
  },
  BASIS_OF_OTHERS {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants");
      int other = s.any("parties");
      int own = (other + 1) % s.list("parties").size();
      s.role(i).putArray("parties").add(s.code("parties", own));
      s.basis(i).putArray("parties").add(s.code("parties", other));
      return "/terms/grants/" + i + "/basis";
    }
  },
  NEEDED_IN_NO_STEP {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants", g -> s.terms.has("steps"));
      String kind = s.at("grants", i).get("kinds").get(0).asString();
      for (JsonNode step : s.list("steps")) {
        ArrayNode left = ((ObjectNode) step).arrayNode();
        step.get("kinds")
            .forEach(
                k -> {
                  if (!k.asString().equals(kind)) left.add(k);
                });
        ((ObjectNode) step).set("kinds", left);
      }
      return "/terms/grants/" + i + "/kinds/0";
    }
  },
  OUTREACH_OPENS_NOTHING {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants", g -> g.get("condition").asString().equals("CONSENT_OR_OUTREACH"));
      s.terms.remove("outreachCare");
      return "/terms/grants/" + i + "/condition";
    }
  },
  FULL_WITHOUT_CONSENT {
    @Override
    String plant(Spoiled s) {
      int i = s.any("grants");
      s.at("grants", i).put("level", "FULL").put("condition", "NONE");
      return "/terms/grants/" + i + "/condition";
    }
  },
  EXCEPTION_WITHOUT_END {
    @Override
    String plant(Spoiled s) {
      String which = s.random.nextBoolean() ? "outreachCare" : "breakGlass";
      ObjectNode exception = s.part(which);
      if (s.random.nextBoolean()) {
        exception.remove("longestDays");
      } else {
        exception.put("longestDays", 367 + s.random.nextInt(9_000));
      }
      return "/terms/" + which + "/longestDays";
    }
  },
  EMERGENCY_OPENS_NOTHING {
    @Override
    String plant(Spoiled s) {
      s.another("roles");
      s.another("kinds");
      ObjectNode emergency = s.part("breakGlass");
      String field = s.random.nextBoolean() ? "roles" : "kinds";
      ArrayNode codes = (ArrayNode) emergency.get(field);
      codes.add("another");
      return "/terms/breakGlass/" + field + "/" + (codes.size() - 1);
    }
  },
  UNSIGNED_RELIED_ON {
    @Override
    String plant(Spoiled s) {
      int i = s.any("bases");
      int j = s.random.nextInt(s.list("parties").size());
      s.at("parties", j).remove("signedOn");
      // Every basis of a clean covenant names all parties in their order
      return "/terms/bases/" + i + "/parties/" + j;
    }
  },
  STEP_LEFT_OPEN {
    @Override
    String plant(Spoiled s) {
      int i = s.any("steps");
      s.at("steps", i).remove(s.random.nextBoolean() ? "responsible" : "direction");
      return "/terms/steps/" + i;
    }
  },
  LIFE_AREA_MISSING {
    @Override
    String plant(Spoiled s) {
      int i = s.any("kinds", k -> k.get("code").asString().matches("housing|income|daytime"));
      s.at("kinds", i).put("code", "renamed");
      return "/terms/kinds";
    }
  },
  RETENTION_MISSING {
    @Override
    String plant(Spoiled s) {
      return s.another("kinds");
    }
  };

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A covenant with one defect in it. */
  record Planted(Agreement<CovenantTerms> covenant, String pointer) {}

  /** Thrown where a covenant has no place for a defect. */
  private static final class NoPlace extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  abstract String plant(Spoiled s);

  Optional<Planted> in(Agreement<CovenantTerms> clean, long seed) {
    ObjectNode terms = (ObjectNode) MAPPER.readTree(MAPPER.writeValueAsString(clean.terms()));
    String pointer;
    try {
      pointer = plant(new Spoiled(terms, new Random(seed)));
    } catch (NoPlace none) {
      return Optional.empty();
    }
    Agreement<CovenantTerms> spoiled =
        new Agreement<>(
            clean.schemaVersion(),
            clean.kind(),
            clean.id(),
            clean.version(),
            clean.title(),
            clean.source(),
            clean.zone(),
            clean.valid(),
            MAPPER.treeToValue(terms, CovenantTerms.class));
    return Optional.of(new Planted(spoiled, pointer));
  }

  /** The JSON of the terms while it is being spoiled. */
  record Spoiled(ObjectNode terms, Random random) {
    ArrayNode list(String name) {
      return (ArrayNode) terms.get(name);
    }

    ObjectNode at(String list, int index) {
      return (ObjectNode) list(list).get(index);
    }

    ObjectNode part(String name) {
      if (!(terms.get(name) instanceof ObjectNode part)) {
        throw new NoPlace();
      }
      return part;
    }

    int any(String list) {
      return any(list, item -> true);
    }

    int any(String list, Predicate<JsonNode> fits) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; terms.has(list) && i < list(list).size(); i++) {
        if (fits.test(list(list).get(i))) {
          found.add(i);
        }
      }
      if (found.isEmpty()) {
        throw new NoPlace();
      }
      return found.get(random.nextInt(found.size()));
    }

    String code(String list, int index) {
      return at(list, index).get(list.equals("parties") ? "id" : "code").asString();
    }

    ObjectNode named(String list, String code) {
      return at(list, any(list, item -> item.get("code").asString().equals(code)));
    }

    ObjectNode basis(int grant) {
      return named("bases", at("grants", grant).get("basis").asString());
    }

    ObjectNode role(int grant) {
      return named("roles", at("grants", grant).get("role").asString());
    }

    String sensitivity(String kind) {
      return named("kinds", kind).get("sensitivity").asString();
    }

    boolean isOf(JsonNode grant, String sensitivity) {
      for (JsonNode kind : grant.get("kinds")) {
        if (sensitivity(kind.asString()).equals(sensitivity)) {
          return true;
        }
      }
      return false;
    }

    String another(String list) {
      ObjectNode copy = at(list, any(list)).deepCopy();
      copy.put("code", "another");
      list(list).add(copy);
      return "/terms/" + list + "/" + (list(list).size() - 1);
    }

    String inScope(String field, String text) {
      int i = any("roles");
      ArrayNode scopes = (ArrayNode) at("roles", i).get("clients");
      int j = random.nextInt(scopes.size());
      ObjectNode scope = (ObjectNode) scopes.get(j);
      ArrayNode texts = scope.has(field) ? (ArrayNode) scope.get(field) : scope.putArray(field);
      texts.add(text);
      return "/terms/roles/" + i + "/clients/" + j + "/" + field + "/" + (texts.size() - 1);
    }
  }
}
