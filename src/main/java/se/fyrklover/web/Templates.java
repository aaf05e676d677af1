package se.fyrklover.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders JTE templates; in development they are read from their folder at each change.
@Component
class Templates implements ViewResolver {

    private final TemplateEngine engine;
    private final boolean dev;
    private final KeptPages kept = new KeptPages();

    Templates(@Value("${fyrklover.dev:false}") boolean dev) {
        this.dev = dev;
        engine = dev ? fromFolder() : TemplateEngine.createPrecompiled(ContentType.Html);
    }

    private static TemplateEngine fromFolder() {
        var home = Path.of(System.getProperty("fyrklover.home", "."));
        return TemplateEngine.create(
                new DirectoryCodeResolver(home.resolve("src/main/resources/templates")),
                home.resolve("target/dev-templates"),
                ContentType.Html,
                Templates.class.getClassLoader());
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(
                    @org.jspecify.annotations.Nullable Map<String, ?> model,
                    HttpServletRequest request,
                    HttpServletResponse response)
                    throws IOException {
                Templates.this.render(name, model == null ? Map.of() : model, response);
            }
        };
    }

    /// Whole or not at all: the answer begins when the page is made.
    private void render(String name, Map<String, ?> model, HttpServletResponse response)
            throws IOException {
        var html =
                model.get("page") instanceof Page page && !page.shell().visit().isSignedIn() && !dev
                        ? kept.page(name, page, () -> html(name, model))
                        : html(name, model);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private byte[] html(String name, Map<String, ?> model) {
        var output = new Utf8ByteOutput();
        engine.render(name + ".jte", parameters(name, model), output);
        return output.toByteArray();
    }

    /// Those that the template asks for; what is given as a supplier is made now, when it is
    /// needed.
    private Map<String, Object> parameters(String name, Map<String, ?> model) {
        var parameters = new HashMap<String, Object>();
        for (var wanted : engine.getParamInfo(name + ".jte").keySet()) {
            Object value = model.get(wanted);
            if (value instanceof Supplier<?> later) value = later.get();
            if (value != null) parameters.put(wanted, value);
        }
        return parameters;
    }
}
