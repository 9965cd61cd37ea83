using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Shell.Pages;

/// <summary>What every page has: the mediator, the texts, the event it belongs to, its trail, and messages after a redirect.</summary>
public abstract class AppPage : PageModel
{
    /// <summary>The event the page belongs to; set before the handler runs where the route has {eventCode}.</summary>
    public FindEventFrame.Result? Event { get; set; }

    /// <summary>The way back, outermost first; the page itself is not in it.</summary>
    public IList<Crumb> Trail { get; } = [];

    protected Texts T => HttpContext.RequestServices.GetRequiredService<Texts>();

    protected IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.RouteData.Values["eventCode"] is string code)
        {
            Event = await FrameAsync(code);
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected virtual Task<FindEventFrame.Result> FrameAsync(string eventCode) => AskAsync(new FindEventFrame.Query(eventCode));

    /// <summary>Asks a query; what is not there or not allowed becomes its error page.</summary>
    protected Task<TResult> AskAsync<TResult>(IRequest<TResult> query) => Mediator.Send(query, HttpContext.RequestAborted);

    /// <summary>
    /// Sends a command. Where the application refuses it, the page is shown again with the message beside its field
    /// (<paramref name="prefix"/> is the name of the bound property) and everything as it was typed;
    /// <paramref name="onRefused"/> loads what the page needs besides the form.
    /// </summary>
    protected async Task<IActionResult> SendAsync<TResult>(
        IRequest<TResult> command, Func<TResult, IActionResult> onSuccess, string prefix = "Input", Func<Task>? onRefused = null)
    {
        if (ModelState.IsValid)
        {
            try
            {
                return onSuccess(await Mediator.Send(command, HttpContext.RequestAborted));
            }
            catch (ValidationFailedException refused)
            {
                foreach (var failure in refused.Failures)
                {
                    ModelState.AddModelError(Key(prefix, failure.Property), failure.Message);
                }
            }
            catch (DomainRuleException refused)
            {
                ModelState.AddModelError(Key(prefix, refused.Field), T[refused.Text, [.. refused.Args]]);
            }
            catch (StaleException)
            {
                ModelState.AddModelError("", T["Somebody else changed this in between. Copy what you typed, reload the page and try again."]);
            }
            catch (Exception exception) when (StorageTrouble.Is(exception))
            {
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                ModelState.AddModelError("", T["Nothing can be stored or read at the moment. Nothing was changed. Try again in a minute."]);
            }
        }

        if (onRefused is not null)
        {
            await onRefused();
        }

        return Page();
    }

    /// <summary>Sends a file that a query makes, or goes to a page that says why there is none.</summary>
    protected async Task<IActionResult> DownloadAsync(IRequest<StreamedFile> query, string otherwise)
    {
        try
        {
            return new StreamedFileResult(await AskAsync(query), inline: true);
        }
        catch (DomainRuleException refused)
        {
            Flash(T[refused.Text, [.. refused.Args]], FlashKind.Danger);
            return Redirect(otherwise);
        }
    }

    /// <summary>A message the next page shows once.</summary>
    protected void Flash(string message, FlashKind kind = FlashKind.Success)
    {
        TempData["Flash"] = message;
        TempData["FlashKind"] = kind.ToString();
    }

    private static string Key(string prefix, string? property) =>
        string.IsNullOrEmpty(property) ? "" : prefix.Length == 0 ? property : $"{prefix}.{property}";
}
