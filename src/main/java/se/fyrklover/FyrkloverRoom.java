package se.fyrklover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import se.fyrklover.access.OfOffice;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Claims;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// A room: the other program of the same jar, with just the modules that are named here.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "se.fyrklover.access",
            "se.fyrklover.audit",
            "se.fyrklover.mail",
            "se.fyrklover.entrance",
            "se.fyrklover.web",
            "se.fyrklover.participation"
        },
        excludeFilters = @Filter(OfOffice.class))
public class FyrkloverRoom {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// A room has no registers, and so no figures.
    @Bean
    AllFigures noFigures() {
        return new AllFigures(List.of(), new NoClaims());
    }

    private static final class NoClaims implements Claims {

        @Override
        public List<Claim> during(AssociationId association, Period period) {
            return List.of();
        }

        @Override
        public Map<String, String> titles(AssociationId association) {
            return Map.of();
        }
    }
}
