using System.Text.Json;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Shell.Setup;

/// <summary>Answers failed API calls with problem details (RFC 9457): a stable <c>code</c> for programs and a <c>detail</c> in the language of the
/// reader.</summary>
public sealed class ApiProblems(IProblemDetailsService problems, Texts texts) : IExceptionHandler
{
    /// <inheritdoc/>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!ErrorPages.IsApi(httpContext))
        {
            return ValueTask.FromResult(false);
        }

        var problem = Of(exception, texts);
        httpContext.Response.StatusCode = problem.Status!.Value;
        return problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }

    /// <summary>Adds code and detail to problem details that have only an HTTP status.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var texts = context.HttpContext.RequestServices.GetRequiredService<Texts>();
        var problem = context.ProblemDetails;
        var (code, detail) = problem.Status switch
        {
            400 => ("bad-request", texts["This request could not be read"]),
            401 => ("signed-out", texts["Sign in first."]),
            403 => ("forbidden", texts["Your account does not have the right to it. Ask an organiser of the event or an administrator."]),
            404 => ("not-found", texts["There is nothing at this address."]),
            405 => ("method", texts["This address does not take this method."]),
            408 => ("too-slow", texts["What you sent did not arrive in time. Nothing was changed. Send it again."]),
            413 => ("too-large", texts["What you sent is too large"]),
            415 => ("media-type", texts["Send JSON."]),
            428 => ("version-missing", texts["Say in the header If-Match on which version the change is based, or * to overwrite any."]),
            429 => ("too-many", texts["Too many attempts. Wait a minute and try again."]),
            503 => ("unavailable", texts["Nothing can be stored or read at the moment. Nothing was changed. Try again in a minute."]),
            _ => ("internal", texts["Something went wrong on our side"]),
        };
        problem.Extensions.TryAdd("code", code);
        problem.Detail ??= detail;
    }

    private static ProblemDetails Of(Exception exception, Texts texts) => exception switch
    {
        ValidationFailedException refused => new HttpValidationProblemDetails(refused.Failures
            .GroupBy(failure => JsonName(failure.Property))
            .ToDictionary(field => field.Key, field => field.Select(failure => failure.Message).Distinct().ToArray()))
        {
            Status = StatusCodes.Status400BadRequest,
            Detail = texts["Some of what was sent cannot be accepted; see errors."],
            Extensions = { ["code"] = "invalid" },
        },
        DomainRuleException refused => Rule(refused, texts),
        StaleException stale => Problem(
            stale.WasNoticedBySaving ? StatusCodes.Status409Conflict : StatusCodes.Status412PreconditionFailed, "stale", texts["Somebody else changed this in between"],
            ("sentVersion", stale.Read), ("presentVersion", stale.Present)),
        NotFoundException missing => Problem(StatusCodes.Status404NotFound, "not-found", texts["There is nothing at this address."], ("what", missing.What)),
        ForbiddenException { IsSignedIn: false } => new() { Status = StatusCodes.Status401Unauthorized },
        ForbiddenException => new() { Status = StatusCodes.Status403Forbidden },
        BadHttpRequestException bad => new() { Status = bad.StatusCode },
        _ when StorageTrouble.Is(exception) => new() { Status = StatusCodes.Status503ServiceUnavailable },
        _ => new() { Status = StatusCodes.Status500InternalServerError },
    };

    private static ProblemDetails Rule(DomainRuleException refused, Texts texts)
    {
        var problem = Problem(StatusCodes.Status409Conflict, refused.Code, texts[refused.Text, [.. refused.Args]]);
        if (refused.Field is { } field)
        {
            problem.Extensions["field"] = JsonName(field);
        }

        if (refused.Help is { } help)
        {
            problem.Extensions["help"] = help;
        }

        return problem;
    }

    private static ProblemDetails Problem(int status, string code, string detail, params (string Key, object? Value)[] extensions)
    {
        var problem = new ProblemDetails { Status = status, Detail = detail, Extensions = { ["code"] = code } };
        foreach (var (key, value) in extensions)
        {
            problem.Extensions[key] = value;
        }

        return problem;
    }

    private static string JsonName(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
