using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class BadgeRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "BadgePrints",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RunId",
                table: "BadgePrints",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BadgeSheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Measures = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadgeSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BadgeSheets_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PrintRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PrintedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Verb = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Request = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Layout = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: true),
                    SheetName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    BothSides = table.Column<bool>(type: "boolean", nullable: false),
                    Template = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Badges = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrintRuns_BadgeSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "BadgeSheets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PrintRuns_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BadgePrints_RunId_RegistrationId",
                table: "BadgePrints",
                columns: new[] { "RunId", "RegistrationId" });

            migrationBuilder.CreateIndex(
                name: "IX_BadgeSheets_EventId_Name",
                table: "BadgeSheets",
                columns: new[] { "EventId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_EventId_Number",
                table: "PrintRuns",
                columns: new[] { "EventId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_SheetId",
                table: "PrintRuns",
                column: "SheetId");

            migrationBuilder.AddForeignKey(
                name: "FK_BadgePrints_PrintRuns_RunId",
                table: "BadgePrints",
                column: "RunId",
                principalTable: "PrintRuns",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_BadgePrints_PrintRuns_RunId",
                table: "BadgePrints");

            migrationBuilder.DropTable(
                name: "PrintRuns");

            migrationBuilder.DropTable(
                name: "BadgeSheets");

            migrationBuilder.DropIndex(
                name: "IX_BadgePrints_RunId_RegistrationId",
                table: "BadgePrints");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "BadgePrints");

            migrationBuilder.DropColumn(
                name: "RunId",
                table: "BadgePrints");
        }
    }
}
