using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Overview;

/// <summary>Handles <see cref="FindEventHeading"/>: an event that is not public is found only by users who may view it.</summary>
internal sealed class FindEventHeadingHandler(EventsHubDb db, IAccess access) : IRequestHandler<FindEventHeading.Query, FindEventHeading.Result>
{
    public async Task<FindEventHeading.Result> Handle(FindEventHeading.Query request, CancellationToken cancellationToken)
    {
        var code = EventCode.Normalize(request.EventCode);
        var found = await db.Events().AsNoTracking().FirstOrDefaultAsync(e => e.NormalizedCode == code, cancellationToken);
        if (found is null || (!found.IsPublic && !await access.MayAsync(Permission.ViewEvent, AccessTarget.Event(code), cancellationToken)))
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
