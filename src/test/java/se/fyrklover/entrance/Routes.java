package se.fyrklover.entrance;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.fyrklover.RunningProduct;

/// Every address of the running program, as its own table says.
public final class Routes {

    private static final RequestMappingHandlerMapping MAPPING =
            table(RunningProduct.shared().context());

    private Routes() {}

    private static RequestMappingHandlerMapping table(ApplicationContext house) {
        return house.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /// Each of the office with its method: `GET /{association}/{period}/ekonomi`.
    static List<String> all() {
        return all(MAPPING);
    }

    /// Those of another house.
    public static List<String> all(ApplicationContext house) {
        return all(table(house));
    }

    private static List<String> all(RequestMappingHandlerMapping table) {
        var routes = new TreeSet<String>();
        table.getHandlerMethods()
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
