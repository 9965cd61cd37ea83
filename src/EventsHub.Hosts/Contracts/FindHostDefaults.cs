using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Hosts.Contracts;

/// <summary>Says what forms for new events and trips begin with.</summary>
public static class FindHostDefaults
{
    /// <summary>Asks for it.</summary>
    [SignedIn]
    public sealed record Query : IQuery<Result>;

    /// <param name="TimeZone">The IANA time zone where the host is at home.</param>
    /// <param name="Languages">BCP 47 tags, the main language first; never empty.</param>
    /// <param name="Currency">ISO 4217 code.</param>
    /// <param name="Email">The host's e-mail address; empty when not given.</param>
    public sealed record Result(string TimeZone, IReadOnlyList<string> Languages, string Currency, string Email);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var host = await db.HostAsync(cancellationToken);
            return new(host.TimeZone, host.Languages, host.Currency, host.Email);
        }
    }
}
