using EventsHub.Application.Ports;
using EventsHub.Infrastructure.Messages;
using EventsHub.Infrastructure.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventsHub.Infrastructure;

/// <summary>Adds what reaches outside: mail and jobs.</summary>
public static class InfrastructureSetup
{
    /// <summary>Adds it. The relay runs where a host runs it: in the web server, not at the command line.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail"));
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Host is { Length: > 0 }
                ? ActivatorUtilities.CreateInstance<SmtpTransport>(provider)
                : ActivatorUtilities.CreateInstance<FolderTransport>(provider));
        services.AddSingleton<OutboxDelivery>();
        services.AddHostedService<OutboxRelay>();
        services.AddHostedService<Housekeeping>();
        return services;
    }
}
