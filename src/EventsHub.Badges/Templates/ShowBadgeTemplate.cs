using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Badges.Templates;

/// <summary>One template of badges, to be changed.</summary>
public static class ShowBadgeTemplate
{
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, Guid Id) : IQuery<Result>, IForEvent;

    /// <param name="Id">Id of the template.</param>
    /// <param name="Template">The template.</param>
    /// <param name="Width">Width of a badge in millimetres.</param>
    /// <param name="Height">Height of a badge in millimetres.</param>
    /// <param name="Version">Its version.</param>
    public sealed record Result(Guid Id, TemplateInput Template, double Width, double Height, int Version) : IVersioned;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var template = await db.BadgeTemplateAsync(await db.EventIdAsync(query.EventCode, cancellationToken), query.Id, cancellationToken);
            return new(template.Id, new() { Name = template.Name, Document = template.Document }, template.Face.Width, template.Face.Height, template.Version);
        }
    }
}
