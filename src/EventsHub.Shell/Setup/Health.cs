using EventsHub.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EventsHub.Shell.Setup;

/// <summary>Says to machines how the server is. It lives while it answers at all, and a start anew would not help; it is ready while its database answers, too,
/// and requests may be sent to it.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", timeout: Patience);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready").AllowAnonymous();
        routes.MapHealthChecks("/health").AllowAnonymous();
    }

    private sealed class DatabaseAnswers(EventsHubDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await db.Database.SqlQuery<int>($"SELECT 1").ToListAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
