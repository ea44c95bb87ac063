package nl.ketenkompas.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How values of a type are written in JSON, for types that say so themselves: most are one text
 * there or number and not an object with a field for each component. The schemas of agreements take
 * it over.
 *
 * <pre>{@code
 * @JsonForm("{'type': 'string', 'pattern': '^P[0-9]{1,5}[MWD]$'}")
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonForm {

  /**
   * The form, in the words of JSON Schema 2020-12. It allows every value that can be read, and
   * refuses what is not written in this form; what only a calendar or a registry knows it leaves to
   * the type.
   *
   * @return a JSON object, in which single quotes may stand for double ones
   */
  String value();
}
