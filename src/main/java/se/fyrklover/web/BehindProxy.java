package se.fyrklover.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteCIDRValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where a proxy in front ends TLS: who asks is whom the proxy says, and whoever goes round the
/// proxy is turned away.
///
/// Of what a proxy may say, only `X-Forwarded-For` and `X-Forwarded-Proto` are heard; the name that
/// was asked for is in `Host`, which the proxy lets pass as it is.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("fyrklover.proxies")
class BehindProxy {

    /// This machine, whose own commands ask without the proxy.
    private static final List<String> LOCAL = List.of("127.0.0.1", "0:0:0:0:0:0:0:1");

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> proxy(
            @Value("${fyrklover.proxies}") String written) {
        var proxies = Arrays.asList(written.split(","));
        return server -> {
            server.addEngineValves(turnsAway(proxies));
            server.addEngineValves(hears(proxies));
        };
    }

    /// Comes first, and so sees who is really at the other end.
    private static RemoteCIDRValve turnsAway(List<String> proxies) {
        var valve = new RemoteCIDRValve();
        valve.setAllow(
                Stream.concat(proxies.stream(), LOCAL.stream()).collect(Collectors.joining(",")));
        return valve;
    }

    private static RemoteIpValve hears(List<String> proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(
                proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
