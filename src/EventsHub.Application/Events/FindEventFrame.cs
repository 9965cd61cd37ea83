using EventsHub.Application.Accounts;
using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Events;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Events;

/// <summary>What stands around every page of an event: its name, dates, languages and colour.</summary>
public static class FindEventFrame
{
    /// <summary>Asks for the frame of an event.</summary>
    [OpenToAll("It holds what the public page shows; of events that are not public, only those who may see them learn.")]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <summary>The frame, in the language spoken now.</summary>
    public sealed record Result(
        Guid Id, string Code, string Name, string Place, DateOnly Starts, DateOnly Ends, string TimeZone, IReadOnlyList<string> Languages, string Accent)
    {
        /// <summary>Whether people can register now.</summary>
        public bool IsRegistrationOpen { get; init; }

        /// <summary>Whether a picture stands for it.</summary>
        public bool HasLogo { get; init; }

        /// <summary>Whether the public sees its programme.</summary>
        public bool IsProgrammePublished { get; init; }
    }

    internal sealed class Handler(EventsHubDb db, AccessControl access) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var code = Event.NormalizeCode(request.EventCode);
            var found = await db.Events.AsNoTracking().FirstOrDefaultAsync(e => e.NormalizedCode == code, cancellationToken);
            if (found is null || (!found.IsPublic && !await access.MayAsync(Permission.ViewEvent, code, cancellationToken)))
            {
                throw new NotFoundException("event");
            }

            var language = Languages.Current;
            string[] place = [found.Venue.Name.In(language, found.MainLanguage), found.Venue.City];
            return new(
                found.Id, found.Code, found.Name.In(language, found.MainLanguage), string.Join(", ", place.Where(part => part.Length > 0)),
                found.StartsOn, found.EndsOn, found.TimeZone, found.Languages, found.AccentColour)
            {
                IsRegistrationOpen = found.Status == EventStatus.RegistrationOpen,
                HasLogo = found.LogoFileId is not null,
                IsProgrammePublished = found.ProgrammePublishedAt is not null,
            };
        }
    }
}
