using System.Text.Json;
using System.Text.Json.Nodes;
using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Forms.Storage;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;

namespace EventsHub.Forms.Editing;

/// <summary>Gives the conference module access to the form of an event, for the event's file.</summary>
internal sealed class FormOfFile(EventsHubDb db, TimeProvider time) : IEventForm
{
    public async Task<JsonObject?> OfAsync(Guid eventId, CancellationToken cancellationToken) =>
        await db.FormInUseAsync(eventId, cancellationToken) is { Version: > 0 } form ? form.Content.ToJson() : null;

    public async Task<JsonObject> ApplyAsync(HostedEvent @event, JsonObject form, CancellationToken cancellationToken)
    {
        var content = Read(form);
        var stored = await db.FormAsync(@event.Id, cancellationToken);
        try
        {
            stored.Prepare(content, @event);
        }
        catch (DomainRuleException rule)
        {
            throw new DomainRuleException(rule.Code, rule.Text, [.. rule.Args]) { Field = $"Form.{rule.Field}" };
        }

        stored.PutInUse(@event, time.GetUtcNow().UtcDateTime);
        return content.ToJson();
    }

    private static FormContent Read(JsonObject form)
    {
        try
        {
            return FormContent.Of(form.ToJsonString());
        }
        catch (JsonException wrong)
        {
            throw new DomainRuleException("form.unreadable", "At {0} stands something that a form does not have. Compare it with the form of another event’s file.", wrong.Path ?? "$") { Field = "Form" };
        }
    }
}
