using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace EventsHub.Shell.Setup;

/// <summary>Conventions of the API, its OpenAPI description, and its protection against cross-site requests.</summary>
public static class ApiSetup
{
    /// <summary>Header required on API calls that change something and are signed in by cookie. Browsers do not let other sites send it.</summary>
    public const string GuardHeader = "X-Requested-With";

    public const string Docs = "/api/docs";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ApiProblems.Complete);
        services.AddExceptionHandler<ApiProblems>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddOpenApi("v1", openApi =>
        {
            openApi.CreateSchemaReferenceId = SchemaName;
            openApi.AddOperationTransformer(VersionHeaders.DescribeAsync);
            openApi.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "EventsHub";
                document.Info.Description =
                    $"Registration, programme, badges and trips. Errors are problem details with a stable code. Calls that change something and are signed in by cookie carry the header {GuardHeader}. "
                    + "What can be changed has a version: answers say it in ETag, changes are based on it by If-Match.";
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Refuses changing calls that another site made a signed-in browser send (CSRF).</summary>
    public static void UseApiGuard(this IApplicationBuilder app) => app.UseWhen(ErrorPages.IsApi, api => api.Use((context, next) =>
    {
        var changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !HttpMethods.IsOptions(context.Request.Method);
        if (changes && context.User.Identity is { IsAuthenticated: true } && !context.User.HasClaim(claim => claim.Type == WebUser.KeyClaim) && !context.Request.Headers.ContainsKey(GuardHeader))
        {
            return Results.Problem(
                $"Send the header {GuardHeader} with any value.", statusCode: StatusCodes.Status403Forbidden,
                extensions: new Dictionary<string, object?> { ["code"] = "header-missing" }).ExecuteAsync(context);
        }

        return next(context);
    }));

    /// <summary>Serves the OpenAPI document and a page for reading it.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/openapi/{documentName}.json").AllowAnonymous();
        routes.MapScalarApiReference(Docs, scalar =>
        {
            scalar.Title = "EventsHub API";
            scalar.OpenApiRoutePattern = "/api/openapi/{documentName}.json";
            scalar.DefaultFonts = false;
            scalar.Telemetry = false;
            scalar.Agent = new() { Disabled = true };
            scalar.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        }).AllowAnonymous();
    }

    // A slice calls its result Result, as every other does; under that name alone the document would describe all of them by the first.
    private static string? SchemaName(JsonTypeInfo type) =>
        type.Type is { IsNested: true, IsGenericType: false, DeclaringType: { } slice } && OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? slice.Name + name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
}
