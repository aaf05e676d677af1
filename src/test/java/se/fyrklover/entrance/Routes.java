package se.fyrklover.entrance;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.fyrklover.RunningProduct;

/// Every address of the running program, as its own table says.
final class Routes {

    private static final RequestMappingHandlerMapping MAPPING =
            RunningProduct.shared()
                    .context()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    private Routes() {}

    /// Each with its method: `GET /{association}/{period}/ekonomi`.
    static List<String> all() {
        var routes = new TreeSet<String>();
        MAPPING.getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    for (var method : mapping.getMethodsCondition().getMethods())
                        for (var pattern : mapping.getPatternValues())
                            routes.add(method + " " + pattern);
                });
        return List.copyOf(routes);
    }

    /// The names of what forms and addresses are asked with, anywhere.
    static List<String> parameters() {
        return MAPPING.getHandlerMethods().values().stream()
                .map(HandlerMethod::getMethod)
                .flatMap(it -> Arrays.stream(it.getParameters()))
                .filter(it -> it.isAnnotationPresent(RequestParam.class))
                .flatMap(Routes::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> name(Parameter parameter) {
        var asked = parameter.getAnnotation(RequestParam.class);
        return Stream.of(
                asked == null || asked.name().isEmpty() ? parameter.getName() : asked.name());
    }
}
