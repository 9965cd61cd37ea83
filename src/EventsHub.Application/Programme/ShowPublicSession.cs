using EventsHub.Application.Pipeline;
using MediatR;

namespace EventsHub.Application.Programme;

/// <summary>One session with its talks, as everybody sees it.</summary>
public static class ShowPublicSession
{
    /// <summary>Asks for a session by its external identity.</summary>
    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, Guid SessionId) : IQuery<Result>, IForEvent;

    /// <summary>The session.</summary>
    /// <param name="Session">What lists show of it.</param>
    /// <param name="Place">The event and its venue.</param>
    /// <param name="Release">Which release it is.</param>
    public sealed record Result(SessionView Session, PublicPlace Place, ReleaseHead Release);

    internal sealed class Handler(PublishedProgramme published, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var session = PublicSessions.Of(released, texts).All.FirstOrDefault(s => s.ExternalId == query.SessionId) ?? throw new NotFoundException("session");
            return new(session, PublicPlace.Of(released.Content), released.Head);
        }
    }
}

/// <summary>The event and its venue, as pages and search engines name them.</summary>
/// <param name="EventName">The event.</param>
/// <param name="VenueName">The venue.</param>
/// <param name="VenueAddress">Its address, in one line.</param>
/// <param name="TimeZone">The zone that times are read in.</param>
public sealed record PublicPlace(string EventName, string VenueName, string VenueAddress, string TimeZone)
{
    internal static PublicPlace Of(ProgrammeContent programme)
    {
        var venue = programme.Event.Venue;
        string[] address = [.. venue.Address.Split('\n', StringSplitOptions.RemoveEmptyEntries), venue.City];
        return new(programme.Text(programme.Event.Name), programme.Text(venue.Name), string.Join(", ", address.Where(p => p.Length > 0)), programme.Event.TimeZone);
    }
}
