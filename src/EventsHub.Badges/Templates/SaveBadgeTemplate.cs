using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Templates;

/// <summary>Adds a template of badges to an event, or changes one.</summary>
public static class SaveBadgeTemplate
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the template to change; null to add one.</param>
    /// <param name="Template">The template from now on.</param>
    /// <param name="Version">The version of the template on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(string EventCode, Guid? Id, TemplateInput Template, int? Version = null) : ICommand<Guid>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Template).NotNull();
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var others = await db.BadgeTemplates().Where(t => t.EventId == eventId && t.Id != command.Id).Select(t => t.Name).ToListAsync(cancellationToken);
            var template = command.Id is { } id ? await db.BadgeTemplateAsync(eventId, id, cancellationToken) : db.BadgeTemplates().Add(BadgeTemplate.For(eventId, others.Count)).Entity;
            StaleException.ThrowIfOther(command.Version, template.Version);
            template.Describe(command.Template.Name ?? "", others);
            template.Draw(command.Template.Document ?? "");
            return template.Id;
        }
    }
}
