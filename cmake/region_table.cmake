# Turns the CSV files of the npm package idn-area-data into one generated source of the gazetteer. The generator is a small
# program of ours (tools/region_table.cpp), built and run before lindung_terms is compiled.
set(LINDUNG_REGION_DATA ${PROJECT_SOURCE_DIR}/node_modules/idn-area-data/data)
set(LINDUNG_REGION_FILES)
foreach(level provinces regencies districts villages)
  if(NOT EXISTS ${LINDUNG_REGION_DATA}/${level}.csv)
    message(FATAL_ERROR "The names of Indonesia's regions are missing (${LINDUNG_REGION_DATA}/${level}.csv).\n"
                        "Run ./run, which installs them, or: npm ci --ignore-scripts")
  endif()
  list(APPEND LINDUNG_REGION_FILES ${LINDUNG_REGION_DATA}/${level}.csv)
endforeach()

# Call after lindung_modules: hangs the generated source into `target`.
function(lindung_region_table target)
  set(source ${PROJECT_BINARY_DIR}/generated/region_table.cpp)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
  add_executable(region_table ${PROJECT_SOURCE_DIR}/tools/region_table.cpp
                              ${PROJECT_SOURCE_DIR}/src/terms/place_key.cpp ${PROJECT_SOURCE_DIR}/src/base/text.cpp)
  target_include_directories(region_table PRIVATE ${PROJECT_SOURCE_DIR}/src)
  set_target_properties(region_table PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
  add_custom_command(
    OUTPUT ${source}
    COMMAND region_table ${LINDUNG_REGION_DATA} ${source}
    DEPENDS region_table ${LINDUNG_REGION_FILES}
    COMMENT "Generating the region table"
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()
