using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Infrastructure;

/// <summary>Adds what reaches outside: mail and jobs.</summary>
public static class InfrastructureSetup
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        return services;
    }
}
