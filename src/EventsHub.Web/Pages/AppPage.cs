using EventsHub.Application;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EventsHub.Web.Pages;

/// <summary>What every page has: the mediator, the texts, the event it belongs to, its trail, and messages after a redirect.</summary>
public abstract class AppPage : PageModel
{
    /// <summary>The event the page belongs to; set before the handler runs where the route has {eventCode}.</summary>
    public EventFrame? Event { get; set; }

    /// <summary>The way back, outermost first; the page itself is not in it.</summary>
    public IList<Crumb> Trail { get; } = [];

    /// <summary>What people read.</summary>
    protected Texts T => HttpContext.RequestServices.GetRequiredService<Texts>();

    /// <summary>The way into the application.</summary>
    protected IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    /// <summary>Asks a query; what is not there or not allowed becomes its error page.</summary>
    protected Task<TResult> AskAsync<TResult>(IRequest<TResult> query) => Mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>
    /// Sends a command. Where the application refuses it, the page is shown again with the message beside its field
    /// (<paramref name="prefix"/> is the name of the bound property) and everything as it was typed.
    /// </summary>
    protected async Task<IActionResult> SendAsync<TResult>(
        IRequest<TResult> command, Func<TResult, IActionResult> onSuccess, string prefix = "Input", Func<Task>? onRefused = null)
    {
        if (ModelState.IsValid)
        {
            return onSuccess(await Mediator.Send(command, HttpContext.RequestAborted));
        }

        if (onRefused is not null)
        {
            await onRefused();
        }

        return Page();
    }

    /// <summary>A message the next page shows once.</summary>
    protected void Flash(string message, FlashKind kind = FlashKind.Success)
    {
        TempData["Flash"] = message;
        TempData["FlashKind"] = kind.ToString();
    }
}

/// <summary>One step of the trail.</summary>
public sealed record Crumb(string Text, string Href);

/// <summary>What a layout shows of an event.</summary>
public sealed record EventFrame(
    Guid Id, string Code, string Name, string? Place, DateOnly Starts, DateOnly Ends, string TimeZone, IReadOnlyList<string> Languages, string? Accent = null);

/// <summary>The tone of a message.</summary>
public enum FlashKind
{
    /// <summary>It worked.</summary>
    Success,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It worked, but look at this.</summary>
    Warning,

    /// <summary>It did not work.</summary>
    Danger,
}
