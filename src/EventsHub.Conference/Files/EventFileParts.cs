using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;

namespace EventsHub.Conference.Files;

/// <summary>What the file of an event holds that is no part of the event itself: talk types, sheets and templates for badges, the form, the words of mails, and the logo.</summary>
internal sealed class EventFileParts(EventsHubDb db, IEventProgramme programme, IEventBadges badges, IEventForm form, IEventMails mails)
{
    /// <summary>The whole file of an event that was loaded with its parts.</summary>
    public async Task<EventFile> ReadAsync(Event @event, CancellationToken cancellationToken)
    {
        var file = EventFile.Of(@event);
        file.TalkTypes = [.. await programme.TalkTypesAsync(@event.Id, cancellationToken)];
        file.BadgeSheets = [.. await badges.SheetsAsync(@event.Id, cancellationToken)];
        file.BadgeTemplates = [.. await badges.TemplatesAsync(@event.Id, cancellationToken)];
        file.Form = await form.OfAsync(@event.Id, cancellationToken);
        file.MailWording = [.. await mails.WordingAsync(@event.Id, cancellationToken)];
        file.Logo = await db.LogoOfAsync(@event, cancellationToken);
        return file;
    }

    /// <summary>Gives an event what its file holds that is not a part of the event itself.</summary>
    /// <returns>Talk types that the file does not have but that stay, because talks use them.</returns>
    /// <exception cref="DomainRuleException">A sheet, a template, the form or the words of a mail cannot be. Its field is the place in the file.</exception>
    public async Task<IReadOnlyList<TalkTypeInput>> ApplyBesideAsync(EventFile file, Event @event, CancellationToken cancellationToken)
    {
        var kept = await programme.ApplyTalkTypesAsync(@event.Id, @event.MainLanguage, file.TalkTypes, cancellationToken);
        if (file.BadgeSheets is { } sheets)
        {
            await badges.ApplySheetsAsync(@event.Id, sheets, cancellationToken);
        }

        if (file.BadgeTemplates is { } templates)
        {
            await badges.ApplyTemplatesAsync(@event.Id, templates, cancellationToken);
        }

        if (file.Form is { } asked)
        {
            file.Form = await form.ApplyAsync(@event.ToHosted(), asked, cancellationToken);
        }

        if (file.MailWording is { } wording)
        {
            await mails.ApplyWordingAsync(@event.ToHosted(), wording, file.Form, cancellationToken);
        }

        await db.ChangeLogoAsync(@event, file.Logo, cancellationToken);
        return kept;
    }
}
