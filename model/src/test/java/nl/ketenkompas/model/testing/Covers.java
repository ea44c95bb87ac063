package nl.ketenkompas.model.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rules that a test shows at work: {@code @Covers({"SK-C7", "SK-C10"})}. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Covers {

  /**
   * The rules.
   *
   * @return their ids
   */
  String[] value();
}
